package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.mysql.model.Event;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.MysqlRoutine;
import dev.plumbline.mysql.model.MysqlSettings;
import dev.plumbline.mysql.model.MysqlTrigger;
import dev.plumbline.mysql.model.MysqlView;
import java.util.Optional;

/**
 * On whose behalf what isn't a table runs. Where owners aren't compared, what is there keeps its definer, and what is new and was
 * wanted on behalf of whoever was asked for it is made on behalf of whoever makes it: a script that names nobody means that.
 */
record Definers(PlanContext context) {
    /** {@code DEFINER=…} with a blank before it; nothing where the account that runs the plan is meant. */
    String clause(SchemaObject wanted) {
        return definer(wanted)
                .map(account -> " DEFINER=" + MysqlQuoting.MYSQL.account(account))
                .orElse("");
    }

    private Optional<String> definer(SchemaObject wanted) {
        if (context.projection().compares(Aspect.OWNERS)) {
            return of(wanted);
        }
        Optional<SchemaObject> before = context.before().find(wanted.id());
        return before.isPresent() ? of(before.get()) : of(wanted).filter(account -> !account.equals(asked()));
    }

    /** The account that read what is wanted; empty if nobody knows it. */
    private String asked() {
        return context.to().header().setting(MysqlSettings.ACCOUNT).orElse("");
    }

    private static Optional<String> of(SchemaObject object) {
        String definer = switch (object) {
            case View view when view.detail() instanceof MysqlView detail -> detail.definer();
            case Trigger trigger when trigger.detail() instanceof MysqlTrigger detail -> detail.definer();
            case Routine routine when routine.detail() instanceof MysqlRoutine detail -> detail.definer();
            case Event event -> event.definer();
            case SchemaObject other -> "";
        };
        return definer.isEmpty() ? Optional.empty() : Optional.of(definer);
    }
}
