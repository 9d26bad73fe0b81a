package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.text.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A name for what is set aside: like its own, no longer than the server takes, and nobody else's. */
final class AsideName {
    /** In bytes of UTF-8; the server cuts off what is longer. */
    private static final int LONGEST = 63;

    private static final int TELLING = 8;

    private AsideName() {}

    static String of(ObjectId object, PlanContext context) {
        return of(object, "_before", context);
    }

    /** The same with another ending. */
    static String of(ObjectId object, String ending, PlanContext context) {
        String suffix = ending;
        String name = cut(object.name(), suffix);
        for (int number = 2; isTaken(name, object, context); number++) {
            suffix = ending + number;
            name = cut(object.name(), suffix);
        }
        return name;
    }

    /** Names that begin alike are told apart by what is cut off. */
    private static String cut(String name, String suffix) {
        if (bytes(name) + suffix.length() <= LONGEST) {
            return name + suffix;
        }
        String ending = "_" + Digest.of(List.of(name)).substring(0, TELLING) + suffix;
        StringBuilder fitting = new StringBuilder(name);
        while (bytes(fitting) + ending.length() > LONGEST) {
            fitting.setLength(fitting.offsetByCodePoints(fitting.length(), -1));
        }
        return fitting + ending;
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isTaken(String name, ObjectId object, PlanContext context) {
        return Stream.of(context.before(), context.after())
                .flatMap(catalog -> catalog.objects().stream())
                .filter(other -> other.id().name().equals(name))
                .anyMatch(other -> other.id().root().namespace().equals(object.namespace()));
    }
}
