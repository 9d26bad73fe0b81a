package dev.plumbline.core.diff;

import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Secrets;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.secret.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The secrets of objects on both sides that can't be compared: a document or a script has only their names. */
final class UnknownSecrets {
    private final Map<ObjectKind<?>, Boolean> kinds = new HashMap<>();
    private final List<Unknown> found = new ArrayList<>();

    boolean mayBeIn(SchemaObject object) {
        return kinds.computeIfAbsent(object.kind(), Secrets::mayBeIn);
    }

    void compare(SchemaObject before, SchemaObject after) {
        if (!mayBeIn(before)) {
            return;
        }
        Set<String> onBothSides = names(Secrets.of(before));
        onBothSides.retainAll(names(Secrets.of(after)));
        Stream.concat(Secrets.of(before), Secrets.of(after))
                .filter(secret -> !secret.isKnown() && onBothSides.remove(secret.name()))
                .forEach(secret -> found.add(new Unknown(
                        Optional.empty(), "secret " + secret.name(), "its value is not known on both sides")));
    }

    private static Set<String> names(Stream<Secret> secrets) {
        return secrets.map(Secret::name).collect(Collectors.toSet());
    }

    List<Unknown> found() {
        return found;
    }
}
