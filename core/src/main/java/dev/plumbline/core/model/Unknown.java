package dev.plumbline.core.model;

import java.util.Optional;

/**
 * Something that a reader met and could not read. It is reported as not compared, and nothing is planned on it: hidden is
 * not absent.
 *
 * @param object the one object that it is about; empty when it is about all of a kind
 * @param what the kind or property, as prose has it: {@code foreign servers}; without an object, a kind's plural says that no
 *     object of the kind is compared, and the label of an {@link Aspect} that it is compared of none
 * @param reason why, for a person: {@code permission denied for table pg_user_mapping}
 */
public record Unknown(Optional<ObjectId> object, String what, String reason) {}
