package dev.plumbline.mysql.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.mysql.model.MysqlColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changes about a column, as far as its values and the cost of the change are concerned. */
record ColumnChange(Optional<Column> before, Optional<Column> after) {
    static ColumnChange of(Change.Alter change) {
        return change.before() instanceof Column before && change.after() instanceof Column after
                ? new ColumnChange(Optional.of(before), Optional.of(after))
                : new ColumnChange(Optional.empty(), Optional.empty());
    }

    private TypeChange type() {
        return TypeChange.between(
                before.orElseThrow().type().text(), after.orElseThrow().type().text());
    }

    /** What the rows that are there may do to it, and it to them. */
    List<Hazard> hazards() {
        List<Hazard> hazards = new ArrayList<>();
        if (before.isEmpty() || after.isEmpty()) {
            return hazards;
        }
        String path = after.get().id().path();
        boolean computed = before.get().generated().isPresent();
        if (!computed) {
            switch (type()) {
                case LOSES ->
                    hazards.add(new Hazard(
                            Hazard.Kind.DATA_LOSS,
                            "values of %s that don't fit %s are rounded or cut"
                                    .formatted(path, after.get().type())));
                case MAY_FAIL ->
                    hazards.add(mayFail("values of %s may not fit %s"
                            .formatted(path, after.get().type())));
                case NONE, WIDENS -> {}
            }
        }
        if (before.get().nullable() && !after.get().nullable() && !computed) {
            hazards.add(mayFail("%s may be null in some rows".formatted(path)));
        }
        if (narrowsCharacters()) {
            hazards.add(mayFail("values of %s may have characters that %s doesn't"
                    .formatted(
                            path,
                            Collations.characterSet(after.get().collation().orElse("")))));
        }
        return hazards;
    }

    private boolean narrowsCharacters() {
        Optional<String> old = before.orElseThrow().collation().map(Collations::characterSet);
        Optional<String> now = after.orElseThrow().collation().map(Collations::characterSet);
        boolean same = old.equals(now) || old.isEmpty() || now.isEmpty();
        return !same && !now.get().equals("utf8mb4") && !now.get().equals("binary");
    }

    private static Hazard mayFail(String message) {
        return new Hazard(Hazard.Kind.MAY_FAIL_ON_DATA, message);
    }

    /** The form that says how much it costs: the dearest of what changes. */
    AlterForm form(String sql) {
        if (before.isEmpty() || after.isEmpty()) {
            return AlterForm.CHANGE_TYPE;
        }
        if (sql.contains(" AFTER `") || sql.endsWith(" FIRST")) {
            return typeForm().filter(AlterForm.CHANGE_TYPE::equals).orElse(AlterForm.MOVE_COLUMN);
        }
        Optional<AlterForm> form = typeForm();
        if (form.isPresent()) {
            return form.get();
        }
        if (before.get().nullable() != after.get().nullable()) {
            return after.get().nullable() ? AlterForm.ALLOW_NULL : AlterForm.FORBID_NULL;
        }
        MysqlColumn old = Definitions.detail(before.get());
        MysqlColumn now = Definitions.detail(after.get());
        boolean extra = old.autoIncrement() != now.autoIncrement()
                || old.compressed() != now.compressed()
                || !old.check().equals(now.check())
                || old.rowPeriod() != now.rowPeriod()
                || !old.spatialReference().equals(now.spatialReference())
                || !old.options().equals(now.options())
                || old.withoutSystemVersioning() != now.withoutSystemVersioning();
        if (extra) {
            return AlterForm.CHANGE_TYPE;
        }
        if (old.invisible() != now.invisible()) {
            return AlterForm.CHANGE_VISIBILITY;
        }
        boolean defaults = !before.get().defaultValue().equals(after.get().defaultValue())
                || !old.onUpdate().equals(now.onUpdate());
        return defaults ? AlterForm.CHANGE_DEFAULT : AlterForm.CHANGE_COMMENT;
    }

    private Optional<AlterForm> typeForm() {
        Column old = before.orElseThrow();
        Column now = after.orElseThrow();
        boolean stored = now.generated()
                .filter(generated -> generated.storage() == Generated.Storage.STORED)
                .isPresent();
        if (!old.generated().equals(now.generated()) || (stored && type() != TypeChange.NONE)) {
            return Optional.of(AlterForm.CHANGE_TYPE);
        }
        if (!old.collation().equals(now.collation())) {
            return Optional.of(AlterForm.CHANGE_TYPE);
        }
        if (old.type().equals(now.type())) {
            return Optional.empty();
        }
        if (type() != TypeChange.WIDENS && type() != TypeChange.NONE) {
            return Optional.of(AlterForm.CHANGE_TYPE);
        }
        TypeText from = TypeText.of(old.type().text());
        TypeText to = TypeText.of(now.type().text());
        if (from.name().equals(to.name()) && isSameLengthBytes(from, to)) {
            return Optional.of(AlterForm.WIDEN_TEXT);
        }
        boolean appended = from.name().equals(to.name())
                && (from.name().equals("enum") || from.name().equals("set"))
                && to.arguments().size() >= from.arguments().size()
                && to.arguments().subList(0, from.arguments().size()).equals(from.arguments())
                && (from.arguments().size() < 256) == (to.arguments().size() < 256);
        return Optional.of(appended ? AlterForm.APPEND_ENUM : AlterForm.CHANGE_TYPE);
    }

    /** Whether as many bytes as before hold a value's length: up to 255 bytes it is one. */
    private boolean isSameLengthBytes(TypeText from, TypeText to) {
        if (!from.name().equals("varchar") && !from.name().equals("varbinary")) {
            return false;
        }
        int width = switch (after.orElseThrow()
                .collation()
                .map(Collations::characterSet)
                .orElse("binary")) {
            case "utf8mb4", "utf16", "utf32", "utf16le", "gb18030" -> 4;
            case "utf8mb3", "utf8", "ujis", "eucjpms" -> 3;
            case "ucs2", "big5", "cp932", "gb2312", "gbk", "sjis", "euckr" -> 2;
            default -> 1;
        };
        return (from.number(0, 1) * width < 256) == (to.number(0, 1) * width < 256);
    }
}
