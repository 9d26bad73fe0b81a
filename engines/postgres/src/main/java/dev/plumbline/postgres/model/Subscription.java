package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.secret.GuardedText;
import dev.plumbline.core.sql.SecretLiteral;
import dev.plumbline.core.sql.SecretLiteral.Spelling;
import dev.plumbline.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A subscription.
 *
 * @param connection the connection string; its passwords are secrets
 * @param publications sorted
 * @param slot the name of its slot on the publisher; {@code none} if it has none, which no slot can be called
 * @param parameters {@code streaming} and its like, where they aren't the defaults; sorted. Always with {@code streaming},
 *     whose default depends on the version
 */
public record Subscription(
        NamedId id,
        GuardedText connection,
        List<Identifier> publications,
        boolean enabled,
        String slot,
        List<Option> parameters,
        CommonProperties common)
        implements DdlObject {
    /** The slot of a subscription that has none. */
    public static final String NO_SLOT = "none";

    public static final Property<Subscription, GuardedText> CONNECTION =
            Property.of("connection", Shape.GUARDED, Subscription::connection);
    public static final Property<Subscription, List<Identifier>> PUBLICATIONS =
            Property.of("publications", Shape.list(Shape.NAME), Subscription::publications);
    public static final Property<Subscription, Boolean> ENABLED =
            Property.of("enabled", Shape.FLAG, Subscription::enabled);
    public static final Property<Subscription, String> SLOT = Property.of("slot", Shape.TEXT, Subscription::slot);
    public static final Property<Subscription, List<Option>> PARAMETERS =
            Property.of("parameters", Option.LIST, Subscription::parameters);

    public static final ObjectKind<Subscription> KIND = ObjectKind.of(
            "subscription",
            "subscriptions",
            720,
            Subscription.class,
            List.of(CONNECTION, PUBLICATIONS, ENABLED, SLOT, PARAMETERS));

    public Subscription {
        publications = publications.stream().sorted().toList();
        parameters = Option.sorted(parameters);
    }

    /** The same with a connection string. */
    public Subscription connectedBy(GuardedText text) {
        return new Subscription(id, text, publications, enabled, slot, parameters, common);
    }

    /** Without a connection to the publisher, which makes no slot there; it is enabled afterwards. */
    @Override
    public List<SqlText> createStatements() {
        List<String> with = new ArrayList<>();
        with.add("connect = false");
        if (!slot.equals(id.name())) {
            with.add(slotPhrase());
        }
        parameters.forEach(parameter -> with.add(phrase(parameter)));
        return List.of(new SqlText(
                "CREATE SUBSCRIPTION " + Ddl.name(id) + "\nCONNECTION " + Ddl.literal(connection.text())
                        + "\nPUBLICATION " + publicationNames() + "\nWITH (" + String.join(", ", with) + ")",
                literals()));
    }

    /** The literal of the connection string, if it holds a secret. */
    public List<SecretLiteral> literals() {
        return connection.secrets().isEmpty()
                ? List.of()
                : List.of(new SecretLiteral(connection, Spelling.KEYWORD_VALUE));
    }

    public String publicationNames() {
        return publications.stream().map(Ddl::identifier).collect(Collectors.joining(", "));
    }

    /** {@code slot_name = NONE}. */
    public String slotPhrase() {
        return "slot_name = " + (slot.equals(NO_SLOT) ? "NONE" : Ddl.literal(slot));
    }

    /** {@code binary = true}; what isn't a plain word is quoted. */
    public static String phrase(Option parameter) {
        String value = parameter.value();
        boolean word = value.equals("true") || value.equals("false") || value.equals("off") || value.equals("on");
        return parameter.name() + " = " + (word ? value : Ddl.literal(value));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("SUBSCRIPTION", id);
    }
}
