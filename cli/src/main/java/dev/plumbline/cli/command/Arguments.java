package dev.plumbline.cli.command;

import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Describes commands to the parser, and takes what it found. By calls, not by annotations: to read those, the JVM makes classes in
 * each run, which takes longer than reading a small database.
 */
final class Arguments {
    /** Makes the parser's objects. Its own factory looks for Groovy in every jar first. */
    static final IFactory FACTORY = new IFactory() {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            return type.isInterface()
                    ? CommandLine.defaultFactory().create(type)
                    : type.getDeclaredConstructor().newInstance();
        }
    };

    private Arguments() {}

    /** A command, without options yet. */
    static CommandSpec command(Object command, String name, String synopsis) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command, FACTORY).name(name);
        spec.usageMessage().customSynopsis(synopsis);
        return spec;
    }

    /** Ends the help with examples. */
    static void examples(CommandSpec spec, String... examples) {
        spec.usageMessage().footerHeading("%nExamples:%n").footer(examples);
    }

    /** An option with a value; empty where it isn't given. */
    static OptionSpec text(String label, String description, String... names) {
        return preset("", label, description, names);
    }

    /** An option with a value, and what it is by itself. */
    static OptionSpec preset(String standard, String label, String description, String... names) {
        return option(names)
                .type(String.class)
                .initialValue(standard)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** An option that is there or isn't. */
    static OptionSpec flag(String description, String... names) {
        return option(names)
                .type(boolean.class)
                .initialValue(false)
                .description(description)
                .build();
    }

    /** An option that can be given several times. */
    static OptionSpec list(String label, String description, String name) {
        return list(label, description, "", name);
    }

    /** An option that can be given several times, and with several values between commas. */
    static OptionSpec separated(String label, String description, String name) {
        return list(label, description, ",", name);
    }

    private static OptionSpec list(String label, String description, String separator, String name) {
        return option(name)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .initialValue(List.of())
                .paramLabel(label)
                .splitRegex(separator)
                .description(description)
                .build();
    }

    private static OptionSpec.Builder option(String... names) {
        return OptionSpec.builder(names);
    }

    /** An argument that must be there. */
    static PositionalParamSpec required(int index, String label, String description) {
        return parameter(index, "1", label, description).required(true).build();
    }

    /** An argument that may be left out, and is empty then. */
    static PositionalParamSpec optional(int index, String label, String description) {
        return parameter(index, "0..1", label, description).build();
    }

    private static PositionalParamSpec.Builder parameter(int index, String arity, String label, String description) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .arity(arity)
                .type(String.class)
                .initialValue("")
                .paramLabel(label)
                .description(description);
    }

    static String text(ArgSpec argument) {
        return Objects.requireNonNull(argument.<String>getValue());
    }

    static boolean isSet(OptionSpec option) {
        return Objects.requireNonNull(option.<Boolean>getValue());
    }

    static List<String> texts(OptionSpec option) {
        return List.copyOf(Objects.requireNonNull(option.<List<String>>getValue()));
    }
}
