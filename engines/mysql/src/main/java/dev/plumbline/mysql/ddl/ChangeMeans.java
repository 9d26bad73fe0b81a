package dev.plumbline.mysql.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.mysql.model.Database;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.mysql.model.NamedGrant;
import dev.plumbline.mysql.model.RowPeriod;

/** How a change can be carried out. */
record ChangeMeans(MysqlVersion version, PlanContext context) {
    private static final Means IN_PLACE = new Means.InPlace();
    private static final Means IMPLIED = new Means.Implied();

    Means of(Change change) {
        return switch (object(change)) {
            case NamedGrant grant -> grant(change, grant);
            case Column column when isOfPrivileges(change) -> IN_PLACE;
            case Column column -> column(change, column);
            case Database database
            when database.encrypted() && version.isMariadb() ->
                new Means.Impossible("MariaDB encrypts no database as a whole");
            case SchemaObject other -> IN_PLACE;
        };
    }

    /** Whoever may create what isn't there may be granted more on it; nobody else. */
    private static Means grant(Change change, NamedGrant grant) {
        boolean grants = !(change instanceof Change.Drop);
        boolean there = grant.place() == NamedGrant.Place.DATABASE
                || (grant.place() == NamedGrant.Place.TABLE
                        && grant.column().isEmpty()
                        && grant.privileges().grants().stream()
                                .anyMatch(one -> one.privilege().equals("CREATE")));
        return grants && !there ? new Means.Impossible("the servers grant nothing on what isn't there") : IN_PLACE;
    }

    private boolean isOfPrivileges(Change change) {
        return switch (change) {
            case Change.Create create -> isGranted(create.object());
            case Change.Drop drop -> isGranted(drop.object());
            case Change.Alter alter ->
                PrivilegeDdl.isOnly(alter) || (!isOfTable(alter.after()) && alter.touches(CommonProperties.PRIVILEGES));
            case Change.Rename rename -> false;
        };
    }

    /** A column of a view comes and goes with it, and what is granted on it doesn't. */
    private boolean isGranted(SchemaObject object) {
        return !isOfTable(object)
                && context.projection().compares(Aspect.PRIVILEGES)
                && object.common().privileges().explicit();
    }

    private static boolean isOfTable(SchemaObject column) {
        return column.id()
                .owner()
                .filter(owner -> owner.kind().equals(Table.KIND))
                .isPresent();
    }

    private static SchemaObject object(Change change) {
        return switch (change) {
            case Change.Create create -> create.object();
            case Change.Drop drop -> drop.object();
            case Change.Rename rename -> rename.before();
            case Change.Alter alter -> alter.after();
        };
    }

    private static Means column(Change change, Column column) {
        if (!column.id().parent().kind().equals(Table.KIND)) {
            return IMPLIED;
        }
        if (change instanceof Change.Alter alter && Definitions.detail(column).rowPeriod() != RowPeriod.NONE) {
            boolean stays = alter.before() instanceof Column before
                    && Definitions.detail(before).rowPeriod()
                            == Definitions.detail(column).rowPeriod();
            if (stays) {
                return new Means.Impossible("MariaDB changes no column that holds from when to when a row is valid");
            }
        }
        boolean computed = change instanceof Change.Alter alter
                && alter.before() instanceof Column before
                && before.generated().isPresent()
                && column.generated().isPresent()
                && TableAlteration.isMadeAnew(alter);
        return computed ? new Means.Recreate("whether its values are stored can't be changed") : IN_PLACE;
    }
}
