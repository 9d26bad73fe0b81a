package dev.plumbline.postgres.ddl;

import dev.plumbline.postgres.model.Option;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What turns one set of storage parameters into another. */
record ParameterChange(List<Option> set, Set<String> reset) {
    static ParameterChange of(List<Option> old, List<Option> wanted) {
        Set<String> gone = new LinkedHashSet<>(old.stream().map(Option::name).toList());
        wanted.forEach(option -> gone.remove(option.name()));
        return new ParameterChange(
                wanted.stream().filter(option -> !old.contains(option)).toList(), gone);
    }

    /** {@code RESET (…)} and {@code SET (…)}, as far as there is anything to do. */
    List<String> clauses() {
        List<String> clauses = new ArrayList<>();
        if (!reset.isEmpty()) {
            clauses.add("RESET " + Sql.parameterNames(reset));
        }
        if (!set.isEmpty()) {
            clauses.add("SET " + Sql.parameters(set));
        }
        return clauses;
    }
}
