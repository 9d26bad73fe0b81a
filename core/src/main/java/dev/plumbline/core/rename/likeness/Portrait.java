package dev.plumbline.core.rename.likeness;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.model.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that is seen of an object but its name, its comment and who may do what with it: a line of text for each property.
 *
 * @param lines in the order of the properties
 */
record Portrait(List<Portrait.Line> lines) {
    Portrait {
        lines = List.copyOf(lines);
    }

    /**
     * A property.
     *
     * @param isText whether it is text of the server's, in which names may stand
     */
    record Line(String name, String text, boolean isText) {}

    static Portrait of(SchemaObject object) {
        List<Line> lines = new ArrayList<>();
        own(object.kind(), object, lines);
        lines.addAll(ofDetail(object).lines());
        return new Portrait(lines);
    }

    /** What only the engine knows. */
    static Portrait ofDetail(SchemaObject object) {
        List<Line> lines = new ArrayList<>();
        detail(object.detail().detailKind(), object.detail(), lines);
        return new Portrait(lines);
    }

    private static <T extends SchemaObject> void own(ObjectKind<T> kind, SchemaObject object, List<Line> lines) {
        T typed = kind.type().cast(object);
        kind.properties().forEach(property -> lines.add(line(property, typed)));
    }

    private static <D extends Detail> void detail(DetailKind<D> kind, Detail detail, List<Line> lines) {
        D typed = kind.type().cast(detail);
        kind.properties().forEach(property -> lines.add(line(property, typed)));
    }

    private static <O, V> Line line(Property<O, V> property, O owner) {
        return new Line(
                property.name(), Values.print(property.shape(), property.of(owner)), holdsText(property.shape()));
    }

    private static boolean holdsText(Shape<?> shape) {
        return switch (shape) {
            case Shape.ServerExpression expression -> true;
            case Shape.ServerDefinition definition -> true;
            case Shape.Text text -> true;
            case Shape.Type type -> true;
            case Shape.Maybe<?> maybe -> holdsText(maybe.of());
            case Shape.Many<?> many -> holdsText(many.of());
            case Shape.Structure<?> structure ->
                structure.properties().stream().anyMatch(property -> holdsText(property.shape()));
            case Shape.WholeNumber number -> false;
            case Shape.Flag flag -> false;
            case Shape.Name name -> false;
            case Shape.Reference reference -> false;
            case Shape.Guarded guarded -> false;
            case Shape.Choice<?> choice -> false;
        };
    }

    /** The lines in which names may stand as words. */
    List<Line> texts() {
        return lines.stream().filter(Line::isText).toList();
    }

    /** How many characters there are: how much is said by being the same. */
    int length() {
        return lines.stream().mapToInt(line -> line.text().length()).sum();
    }

    /** Whether another one is the same once words in the texts are exchanged for others. */
    boolean becomes(Portrait other, Map<String, String> words) {
        if (lines.size() != other.lines.size()) {
            return false;
        }
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            Line wanted = other.lines.get(at);
            boolean same = line.text().equals(wanted.text())
                    || (line.isText() && exchanged(line.text(), words).equals(exchanged(wanted.text(), Map.of())));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** The words of a text, some exchanged for others, without the quotes and blanks between them. */
    static String exchanged(String text, Map<String, String> words) {
        StringBuilder result = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at <= text.length(); at++) {
            char next = at < text.length() ? text.charAt(at) : ' ';
            if (Character.isLetterOrDigit(next) || next == '_' || next == '$') {
                word.append(next);
            } else {
                result.append(words.getOrDefault(word.toString(), word.toString()));
                word.setLength(0);
                if (!Character.isWhitespace(next) && next != '"') {
                    result.append(next);
                } else if (next != '"') {
                    result.append(' ');
                }
            }
        }
        return result.toString().strip();
    }
}
