package dev.plumbline.usecases;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Options;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.testkit.TestServers;

/** A process that makes a database what a script says; to be killed once it has said that it begins. */
final class KilledApply {
    private KilledApply() {}

    public static void main(String... arguments) {
        Options options =
                Options.of(System.getenv()).withCache(TestServers.place().cache());
        try (Plumbline plumbline =
                Plumbline.with(arguments.length > 2 ? KillOnPostgresTest.choices(options) : options)) {
            var target = plumbline.source(arguments[0]);
            Plan plan = plumbline.plan(target, plumbline.source(arguments[1]), Projection.STANDARD);
            System.out.println("begins");
            plumbline.apply(target, plan);
        }
    }
}
