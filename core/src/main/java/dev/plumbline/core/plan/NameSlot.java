package dev.plumbline.core.plan;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Namespace;

/**
 * A name that only one object may have at a time: in PostgreSQL a table, a view, a sequence and an index of one schema
 * share a space, so the old holder goes before the new one comes.
 *
 * @param space what shares the names: {@code relation}
 */
public record NameSlot(String space, Namespace namespace, Identifier name) {}
