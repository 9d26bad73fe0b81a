package dev.plumbline.mysql.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.mysql.model.Collations;
import dev.plumbline.mysql.model.MysqlColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        MysqlColumn now = Definitions.detail(after.get());
        if (now.check().isPresent()
                && !now.check().equals(Definitions.detail(before.get()).check())) {
            hazards.add(mayFail("rows may not satisfy the check of " + path));
        }
        if (narrowsCharacters()) {
            hazards.add(mayFail("values of %s may have characters that %s doesn't"
                    .formatted(
                            path,
                            Collations.characterSet(after.get().collation().orElse("")))));
        }
        return hazards;
    }

    /** Whether values that differed may be alike from then on. */
    boolean mayLiken() {
        return before.isPresent()
                && after.isPresent()
                && (comparesOtherwise()
                        || !before.get().generated().equals(after.get().generated())
                        || TypeChange.mayLiken(
                                before.get().type().text(), after.get().type().text()));
    }

    private boolean comparesOtherwise() {
        Optional<String> old = before.orElseThrow().collation().map(ColumnChange::rules);
        Optional<String> now = after.orElseThrow().collation().map(ColumnChange::rules);
        return old.isPresent()
                && now.isPresent()
                && !old.equals(now)
                && !now.get().equals("bin");
    }

    /** A collation without the character set it is for. */
    private static String rules(String collation) {
        return collation.substring(collation.indexOf('_') + 1);
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

    /** The form that says how much it costs; what is more than one change at a time is the dearest. */
    AlterForm form(String sql) {
        if (before.isEmpty() || after.isEmpty()) {
            return AlterForm.CHANGE_TYPE;
        }
        boolean moved = sql.contains(" AFTER `") || sql.endsWith(" FIRST");
        List<AlterForm> forms = forms();
        if (forms.size() > 1 || (moved && !forms.isEmpty())) {
            return AlterForm.CHANGE_TYPE;
        }
        if (!forms.isEmpty()) {
            return forms.getFirst();
        }
        if (moved) {
            return AlterForm.MOVE_COLUMN;
        }
        boolean defaults = !before.get().defaultValue().equals(after.get().defaultValue())
                || !Definitions.detail(before.get())
                        .onUpdate()
                        .equals(Definitions.detail(after.get()).onUpdate());
        return defaults ? AlterForm.CHANGE_DEFAULT : AlterForm.CHANGE_COMMENT;
    }

    /** The changes that are more than a default or a comment. */
    private List<AlterForm> forms() {
        List<AlterForm> forms = new ArrayList<>();
        typeForm().ifPresent(forms::add);
        if (before.orElseThrow().nullable() != after.orElseThrow().nullable()) {
            forms.add(nullability());
        }
        MysqlColumn old = Definitions.detail(before.get());
        MysqlColumn now = Definitions.detail(after.get());
        if (old.invisible() != now.invisible()) {
            forms.add(AlterForm.CHANGE_VISIBILITY);
        }
        boolean more = before.get().generated().isPresent()
                || old.autoIncrement() != now.autoIncrement()
                || old.compressed() != now.compressed()
                || !old.check().equals(now.check())
                || old.rowPeriod() != now.rowPeriod()
                || !old.spatialReference().equals(now.spatialReference())
                || !old.options().equals(now.options())
                || old.withoutSystemVersioning() != now.withoutSystemVersioning();
        if (more) {
            forms.add(AlterForm.CHANGE_TYPE);
        }
        return forms;
    }

    /** MariaDB fills rows that have none with the default, in place only if that is the same for all. */
    private AlterForm nullability() {
        Column now = after.orElseThrow();
        if (now.nullable()) {
            return AlterForm.ALLOW_NULL;
        }
        boolean moving = now.defaultValue()
                .filter(value -> value.text().toLowerCase(Locale.ROOT).contains("current_timestamp"))
                .isPresent();
        return moving || AlterForm.computesDefault(now) ? AlterForm.CHANGE_TYPE : AlterForm.FORBID_NULL;
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
                && bytes(from) == bytes(to);
        return Optional.of(appended ? AlterForm.APPEND_ENUM : AlterForm.CHANGE_TYPE);
    }

    /** How many bytes hold a value: the number of one member, or a bit for each. */
    private static int bytes(TypeText type) {
        int members = type.arguments().size();
        if (type.name().equals("enum")) {
            return members < 256 ? 1 : 2;
        }
        int whole = (members + 7) / 8;
        return whole > 4 ? 8 : whole;
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
