package dev.plumbline.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** New names for old ones, in the ways in which people find them. */
final class NewWords {
    private final Random random;
    private final List<String> vocabulary;

    /** @param names of real schemas, from which words are taken */
    NewWords(Random random, List<String> names) {
        this.random = random;
        this.vocabulary = List.copyOf(names);
    }

    String name() {
        return vocabulary.get(random.nextInt(vocabulary.size()));
    }

    private String word() {
        List<String> words = words(name());
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(name.replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+")));
        words.removeIf(String::isEmpty);
        return words.isEmpty() ? List.of("x") : words;
    }

    /** @param owner the name of the table of a column, which often comes before it or goes */
    String renamed(String name, String owner) {
        List<String> words = new ArrayList<>(words(name));
        int at = random.nextInt(words.size());
        int way = random.nextInt(100);
        if (way < 8) {
            return name.contains("_")
                    ? camel(words)
                    : name.equals(name.toLowerCase(Locale.ROOT)) ? name + "_" : String.join("_", words);
        } else if (way < 16) {
            int last = words.size() - 1;
            String word = words.get(last);
            words.set(last, word.endsWith("s") ? word.substring(0, word.length() - 1) : word + "s");
        } else if (way < 26) {
            words.addFirst(words(owner).getFirst());
        } else if (way < 42) {
            words.add(random.nextBoolean() ? words.size() : 0, random.nextInt(3) == 0 ? suffix() : word());
        } else if (way < 54 && words.size() > 1) {
            words.remove(at);
        } else if (way < 62) {
            words.set(at, brief(words.get(at)));
        } else if (way < 66) {
            words.set(at, mistyped(words.get(at)));
        } else if (way < 86 && words.size() > 1) {
            words.set(at, word());
        } else {
            return name();
        }
        return String.join("_", words);
    }

    private String suffix() {
        List<String> usual =
                List.of("id", "at", "is", "type", "name", "date", "text", "no", "new", "data", "info", "value");
        return usual.get(random.nextInt(usual.size()));
    }

    private static String camel(List<String> words) {
        StringBuilder name = new StringBuilder(words.getFirst());
        words.stream()
                .skip(1)
                .forEach(word ->
                        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
        return name.toString();
    }

    private static String brief(String word) {
        if (word.length() < 5) {
            return word + "s";
        }
        return word.length() % 2 == 0
                ? word.substring(0, 3)
                : word.charAt(0) + word.substring(1).replaceAll("[aeiou]", "");
    }

    private String mistyped(String word) {
        if (word.length() < 4) {
            return word + word.charAt(word.length() - 1);
        }
        int at = 1 + random.nextInt(word.length() - 2);
        return word.substring(0, at) + word.substring(at + 1);
    }
}
