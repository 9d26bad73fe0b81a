package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.EngineObject;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A subscription, without the connection string: that is a secret.
 *
 * @param publications sorted
 * @param parameters {@code streaming} and its like, where they aren't the defaults; sorted
 */
public record Subscription(NamedId id, List<Identifier> publications, List<Option> parameters, CommonProperties common)
        implements EngineObject {
    public static final Property<Subscription, List<Identifier>> PUBLICATIONS =
            Property.of("publications", Shape.list(Shape.NAME), Subscription::publications);
    public static final Property<Subscription, List<Option>> PARAMETERS =
            Property.of("parameters", Option.LIST, Subscription::parameters);

    public static final ObjectKind<Subscription> KIND =
            ObjectKind.of("subscription", "subscriptions", 720, Subscription.class, List.of(PUBLICATIONS, PARAMETERS));

    public Subscription {
        publications = publications.stream().sorted().toList();
        parameters = Option.sorted(parameters);
    }

    @Override
    public List<SqlText> createStatements() {
        List<String> with = new ArrayList<>();
        with.add("connect = false");
        parameters.forEach(parameter -> with.add(parameter.name() + " = " + Ddl.literal(parameter.value())));
        return List.of(SqlText.of("CREATE SUBSCRIPTION " + Ddl.name(id) + " CONNECTION "
                + Ddl.literal("${secret:" + id.name() + "/conninfo}") + " PUBLICATION "
                + publications.stream().map(Ddl::identifier).collect(Collectors.joining(", "))
                + " WITH (" + String.join(", ", with) + ")"));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("SUBSCRIPTION", id);
    }
}
