package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * A rewrite rule of a table or view, other than the one that makes a view a view.
 *
 * @param definition the whole statement that creates it
 */
public record Rule(MemberId id, Definition definition, Firing firing, CommonProperties common) implements DdlObject {
    public static final Property<Rule, Definition> DEFINITION =
            Property.of("definition", Shape.DEFINITION, Rule::definition);
    public static final Property<Rule, Firing> FIRING = Property.of("firing", Shape.choice(Firing.class), Rule::firing);

    public static final ObjectKind<Rule> KIND =
            ObjectKind.of("rule", "rules", 465, Rule.class, List.of(DEFINITION, FIRING));

    @Override
    public List<SqlText> createStatements() {
        SqlText create = SqlText.of(definition.text());
        return firing == Firing.ORIGIN
                ? List.of(create)
                : List.of(
                        create,
                        SqlText.of(
                                "ALTER TABLE " + Ddl.name(id.parent()) + " " + firing.sql() + " RULE " + Ddl.name(id)));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.dropOn("RULE", id);
    }
}
