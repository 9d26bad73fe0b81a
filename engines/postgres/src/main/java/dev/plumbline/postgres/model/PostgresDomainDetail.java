package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL knows about a domain. From 17 on its NOT NULL is a constraint.
 *
 * @param notNullName what that is called, where it isn't what the server calls it by itself
 * @param notNullComment the comment on it; empty for none
 */
public record PostgresDomainDetail(Optional<Identifier> notNullName, String notNullComment) implements Detail {
    /** What an ordinary domain has. */
    public static final PostgresDomainDetail PLAIN = new PostgresDomainDetail(Optional.empty(), "");

    public static final Property<PostgresDomainDetail, Optional<Identifier>> NOT_NULL_NAME =
            Property.of("notNullName", Shape.maybe(Shape.NAME), PostgresDomainDetail::notNullName);
    public static final Property<PostgresDomainDetail, String> NOT_NULL_COMMENT = Property.of(
                    "notNullComment", Shape.TEXT, PostgresDomainDetail::notNullComment)
            .as(Aspect.COMMENTS);

    public static final DetailKind<PostgresDomainDetail> KIND =
            new DetailKind<>("postgres-domain", PostgresDomainDetail.class, List.of(NOT_NULL_NAME, NOT_NULL_COMMENT));

    /** What the constraint is called. */
    public Identifier notNullNameOn(String domain) {
        return notNullName.orElseGet(() -> Identifier.of(GeneratedNames.make(domain, "", "not_null")));
    }

    @Override
    public DetailKind<?> detailKind() {
        return KIND;
    }
}
