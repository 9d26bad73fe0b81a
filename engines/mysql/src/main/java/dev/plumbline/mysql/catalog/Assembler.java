package dev.plumbline.mysql.catalog;

import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.mysql.model.MysqlSettings;
import java.util.ArrayList;
import java.util.List;

/** Puts rows together to objects. Pure. */
final class Assembler {
    private final Rows rows;
    private final Assembly assembly = new Assembly();

    private Assembler(Rows rows) {
        this.rows = rows;
    }

    static Assembler of(Rows rows) {
        Assembler assembler = new Assembler(rows);
        assembler.assemble();
        return assembler;
    }

    private void assemble() {
        new DatabaseAssembler(assembly, rows).assemble();
        new TableAssembler(assembly, rows).assemble();
        new ColumnAssembler(assembly, rows).assemble();
        new KeyAssembler(assembly, rows).assemble();
        new ConstraintAssembler(assembly, rows).assemble();
        new TriggerAssembler(assembly, rows).assemble();
        new RoutineAssembler(assembly, rows).assemble();
        new EventAssembler(assembly, rows).assemble();
        new GrantAssembler(assembly, rows).assemble();
        new DependencyAssembler(assembly, rows).assemble();
        new HiddenAssembler(assembly, rows).assemble();
        new UnclearAssembler(assembly, rows).assemble();
    }

    /** Whether the rows can't be of one state of the schema. */
    boolean isContradictory() {
        return assembly.isContradictory();
    }

    Snapshot snapshot() {
        if (assembly.isContradictory()) {
            assembly.notice(
                    "PLB-1342",
                    "The schema changed again and again while it was read; some of it may be of two states");
        }
        List<Header.Setting> settings = new ArrayList<>();
        settings.add(new Header.Setting(
                "collation", ServerText.collation(rows.defaults().text("collation"))));
        settings.add(new Header.Setting("lower_case_table_names", rows.server().text("lower_case_table_names")));
        settings.add(new Header.Setting(MysqlSettings.ACCOUNT, rows.server().text("account")));
        settings.add(new Header.Setting("sql_mode", rows.server().text("global_sql_mode")));
        for (String optional : List.of("comment", "encryption")) {
            if (!rows.defaults().text(optional).isEmpty()) {
                settings.add(new Header.Setting(optional, rows.defaults().text(optional)));
            }
        }
        if (rows.saysNothingOfDatabase()) {
            settings.add(new Header.Setting(MysqlSettings.DEFAULTS, MysqlSettings.UNSAID));
        }
        return assembly.snapshot(rows.version(), settings);
    }
}
