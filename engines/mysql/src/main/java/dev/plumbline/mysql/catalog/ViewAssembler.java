package dev.plumbline.mysql.catalog;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.View;
import dev.plumbline.mysql.model.MysqlView;
import dev.plumbline.mysql.model.MysqlView.Algorithm;
import dev.plumbline.mysql.model.MysqlView.CheckOption;
import dev.plumbline.mysql.model.Security;
import dev.plumbline.mysql.model.Session;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the views. */
record ViewAssembler(Assembly assembly, Rows rows) {
    /** MySQL's relation of views has no column for the algorithm; its statement is otherwise not needed. */
    private static final Pattern ALGORITHM = Pattern.compile("^CREATE ALGORITHM=(\\w+) ");

    void assemble(String name, Optional<Row> found, List<Identifier> order) {
        NamedId id = rows.names().root(View.KIND, name);
        Optional<String> query = found.flatMap(row -> row.maybe("query")).filter(text -> !text.isEmpty());
        String algorithm = rows.version().isMariadb()
                ? found.map(row -> row.text("algorithm")).orElse("")
                : algorithm(rows.viewStatements().getOrDefault(name, ""));
        if (query.isEmpty() || algorithm.isEmpty()) {
            assembly.unknown(
                    id,
                    "definition",
                    "the server doesn't show its query: the account has no SHOW VIEW privilege on it, or it is broken");
            return;
        }
        Row row = found.orElseThrow();
        if (order.isEmpty()) {
            assembly.notice("PLB-1341", "The columns of view %s are unknown: its query fails".formatted(name));
        }
        assembly.add(new View(
                id,
                order,
                new Definition(ServerText.withoutDatabase(query.get(), rows.database())),
                CommonProperties.NONE,
                new MysqlView(
                        Algorithm.valueOf(algorithm),
                        Security.valueOf(row.text("security")),
                        CheckOption.valueOf(row.text("check_option")),
                        row.text("definer"),
                        new Session(row.text("character_set_client"), row.text("collation_connection"), ""))));
    }

    private static String algorithm(String statement) {
        Matcher found = ALGORITHM.matcher(statement);
        return found.find() ? found.group(1) : "";
    }
}
