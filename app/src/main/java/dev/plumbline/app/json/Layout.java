package dev.plumbline.app.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/** Two spaces of indentation; what is marked as inline stays on its line, so that line-based tools see one value each. */
final class Layout implements PrettyPrinter {
    private int depth;
    private int inline;

    /** What follows stays on its line, until {@link #endInline}. */
    void beginInline() {
        inline++;
    }

    void endInline() {
        inline--;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        newLine(json, false);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        json.writeRaw(',');
        newLine(json, true);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        end(json, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        newLine(json, false);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        json.writeRaw(',');
        newLine(json, true);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        end(json, values, ']');
    }

    private void end(JsonGenerator json, int entries, char bracket) {
        depth--;
        if (entries > 0) {
            newLine(json, false);
        }
        json.writeRaw(bracket);
    }

    private void newLine(JsonGenerator json, boolean spaced) {
        if (inline > 0) {
            if (spaced) {
                json.writeRaw(' ');
            }
            return;
        }
        json.writeRaw('\n');
        for (int level = 0; level < depth; level++) {
            json.writeRaw("  ");
        }
    }
}
