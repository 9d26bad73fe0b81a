package dev.plumbline.usecases;

import dev.plumbline.app.Plumbline;
import dev.plumbline.core.diff.Projection;

/** A process that makes a database what a script says, again and again to and fro; to be killed. */
final class KilledApply {
    private KilledApply() {}

    public static void main(String... arguments) {
        try (Plumbline plumbline = Plumbline.standard()) {
            for (int turn = 1; ; turn++) {
                var target = plumbline.source(arguments[0]);
                var wanted = plumbline.source(arguments[1 + turn % 2]);
                plumbline.apply(target, plumbline.plan(target, wanted, Projection.STANDARD));
                System.out.println(turn);
            }
        }
    }
}
