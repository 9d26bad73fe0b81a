package dev.plumbline.app.configuration;

import java.util.List;
import java.util.Map;

/** What stands in a file, with the line on which it begins. */
sealed interface YamlNode {
    int line();

    /** What it is, for a person. */
    String label();

    /** One value; empty where there is none. */
    record Value(String text, int line) implements YamlNode {
        @Override
        public String label() {
            return text.isEmpty() ? "nothing" : "a single value";
        }
    }

    record Items(List<YamlNode> items, int line) implements YamlNode {
        @Override
        public String label() {
            return "a list";
        }
    }

    /** By key, in their order. */
    record Fields(Map<String, Field> fields, int line) implements YamlNode {
        @Override
        public String label() {
            return "keys and values";
        }
    }

    /** A value behind a key. */
    record Field(int line, YamlNode value) {}
}
