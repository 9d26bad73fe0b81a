package dev.plumbline.usecases;

import dev.plumbline.app.Plumbline;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.plan.Plan;

/** A process that makes a database what a script says; to be killed once it has said that it begins. */
final class KilledApply {
    private KilledApply() {}

    public static void main(String... arguments) {
        try (Plumbline plumbline = Plumbline.standard()) {
            var target = plumbline.source(arguments[0]);
            Plan plan = plumbline.plan(target, plumbline.source(arguments[1]), Projection.STANDARD);
            System.out.println("begins");
            plumbline.apply(target, plan);
        }
    }
}
