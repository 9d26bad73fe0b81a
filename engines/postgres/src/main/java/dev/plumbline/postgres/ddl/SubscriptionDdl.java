package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.core.plan.Statement.TransactionMode;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Subscriptions. None of the statements connects to the publisher, but where the server has no other way: what has to be done
 * there is named as a hazard.
 */
final class SubscriptionDdl implements KindDdl<Subscription> {
    private static final Map<String, String> DEFAULTS = Map.of(
            "binary", "false",
            "synchronous_commit", "off",
            "origin", "any",
            "two_phase", "false",
            "disable_on_error", "false",
            "run_as_owner", "false",
            "failover", "false",
            "password_required", "true",
            "streaming", "off");

    /** The server changes them at the publisher's slot too, outside of transactions and only while nothing is received. */
    private static final Set<String> OF_SLOT = Set.of("two_phase", "failover");

    private final Words words;
    private final int major;

    SubscriptionDdl(Words words, int major) {
        this.words = words;
        this.major = major;
    }

    @Override
    public Means alteration(Change.Alter alter, Subscription before, Subscription after, PlanContext context) {
        List<Option> changes = changes(before, after);
        if (changes.stream().anyMatch(option -> OF_SLOT.contains(option.name()))
                && !hasSlot(before)
                && !hasSlot(after)) {
            return new Means.Recreate("PostgreSQL changes that at the slot; without one there is no place to lose");
        }
        boolean twoPhase = changes.stream().anyMatch(option -> option.name().equals("two_phase"));
        return twoPhase && major < 18
                ? new Means.Impossible(
                        "PostgreSQL before 18 can't change two_phase of a subscription; making it anew would"
                                + " lose its place in the stream")
                : new Means.InPlace();
    }

    @Override
    public List<Statement> create(Subscription subscription, Operation.Create operation, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        for (SqlText sql : subscription.createStatements()) {
            Statement create = Statement.of(sql, "create " + subscription.id().describe(), LockImpact.NONE);
            statements.add(
                    hasSlot(subscription)
                            ? create.with(outside("it is made without connecting: make the slot %s on the publisher,"
                                            .formatted(subscription.slot())
                                    + " and ALTER SUBSCRIPTION … REFRESH PUBLICATION afterwards"))
                            : create);
        }
        if (subscription.enabled()) {
            statements.add(enable(subscription));
        }
        return statements;
    }

    @Override
    public List<Statement> drop(Subscription subscription, Operation.Drop operation, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        if (subscription.enabled()) {
            statements.add(disable(subscription));
        }
        Statement drop = words.free(
                subscription.dropStatement().text(), "drop " + subscription.id().describe());
        if (!hasSlot(subscription)) {
            statements.add(drop);
            return statements;
        }
        statements.add(
                alter(subscription, "SET (slot_name = NONE)", "leave the slot of %s alone", TransactionMode.INSIDE));
        statements.add(drop.with(outside(
                "the slot %s stays on the publisher and keeps its log there until somebody drops it: pg_drop_replication_slot"
                        .formatted(subscription.slot()))));
        return statements;
    }

    @Override
    public List<Statement> alter(Change.Alter alter, Subscription before, Subscription after, PlanContext context) {
        List<Option> changes = changes(before, after);
        boolean pause = changes.stream().anyMatch(option -> OF_SLOT.contains(option.name()))
                || (alter.touches(Subscription.SLOT) && !hasSlot(after));
        List<Statement> statements = new ArrayList<>();
        if (before.enabled() && (pause || !after.enabled())) {
            statements.add(disable(after));
        }
        if (alter.touches(Subscription.CONNECTION)) {
            statements.add(Statement.of(
                    new SqlText(
                            "ALTER SUBSCRIPTION " + Sql.name(after.id()) + " CONNECTION "
                                    + Sql.literal(after.connection().text()),
                            after.literals()),
                    "change the connection of " + after.id().describe(),
                    LockImpact.NONE));
        }
        if (alter.touches(Subscription.PUBLICATIONS)) {
            statements.add(alter(
                            after,
                            "SET PUBLICATION " + after.publicationNames() + " WITH (refresh = false)",
                            "set the publications of %s",
                            TransactionMode.INSIDE)
                    .with(outside(
                            "tables that are new in them are copied after ALTER SUBSCRIPTION … REFRESH PUBLICATION")));
        }
        set(alter, after, changes, statements);
        if (after.enabled() && (pause || !before.enabled())) {
            statements.add(enable(after));
        }
        return statements;
    }

    private void set(Change.Alter alter, Subscription after, List<Option> changes, List<Statement> statements) {
        Stream<String> slot = alter.touches(Subscription.SLOT) ? Stream.of(after.slotPhrase()) : Stream.empty();
        String parameters = Stream.concat(
                        slot,
                        changes.stream()
                                .filter(option -> !OF_SLOT.contains(option.name()))
                                .map(Subscription::phrase))
                .collect(Collectors.joining(", "));
        if (!parameters.isEmpty()) {
            statements.add(alter(after, "SET (" + parameters + ")", "set parameters of %s", TransactionMode.INSIDE));
        }
        for (Option option : changes) {
            if (OF_SLOT.contains(option.name())) {
                statements.add(alter(
                                after,
                                "SET (" + Subscription.phrase(option) + ")",
                                "set " + option.name() + " of %s",
                                TransactionMode.OUTSIDE)
                        .with(outside("the server connects to the publisher and changes the slot there")));
            }
        }
    }

    /** The parameters to be set, those that go back to their defaults among them. */
    private static List<Option> changes(Subscription before, Subscription after) {
        ParameterChange change = ParameterChange.of(before.parameters(), after.parameters());
        List<Option> changes = new ArrayList<>(change.set());
        change.reset().stream()
                .sorted()
                .forEach(name -> changes.add(new Option(name, DEFAULTS.getOrDefault(name, ""))));
        return changes;
    }

    private static boolean hasSlot(Subscription subscription) {
        return !subscription.slot().equals(Subscription.NO_SLOT);
    }

    private Statement enable(Subscription subscription) {
        return alter(subscription, "ENABLE", "enable %s", TransactionMode.INSIDE)
                .with(outside("the server connects to the publisher from then on, and takes what its slot holds"));
    }

    private Statement disable(Subscription subscription) {
        return alter(subscription, "DISABLE", "disable %s", TransactionMode.INSIDE);
    }

    private Statement alter(Subscription subscription, String action, String summary, TransactionMode mode) {
        return words.free(
                        "ALTER SUBSCRIPTION " + Sql.name(subscription.id()) + " " + action,
                        summary.formatted(subscription.id().describe()))
                .in(mode);
    }

    private static Hazard outside(String message) {
        return new Hazard(Hazard.Kind.REACHES_OUTSIDE, message);
    }
}
