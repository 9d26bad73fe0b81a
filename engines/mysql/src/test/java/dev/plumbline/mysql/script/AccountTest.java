package dev.plumbline.mysql.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTest {
    @Test
    void findsTheAccountsOfAListAndNothingOfWhatIsSaidOfThem() {
        assertThat(accounts("ada")).containsExactly("`ada`");
        assertThat(accounts("ada@localhost, 'b,b'@'%', `c``c`@`10.0.0.%`"))
                .containsExactly("`ada`@`localhost`", "`b,b`@`%`", "`c``c`@`10.0.0.%`");
        assertThat(accounts("ada@10.0.0.1 IDENTIFIED BY 'x, y', bob IDENTIFIED VIA a USING PASSWORD('p'), eve"))
                .containsExactly("`ada`@`10.0.0.1`", "`bob`", "`eve`");
        assertThat(accounts("PUBLIC, CURRENT_USER(), ada WITH GRANT OPTION")).containsExactly("`ada`");
        assertThat(accounts("ada AS root WITH ROLE one, two")).containsExactly("`ada`");
    }

    @Test
    void findsAKeywordOutsideOfParenthesesOnly() {
        List<Token> tokens = Tokenizer.tokens("GRANT SELECT (`on`, id) ON t TO ada");
        assertThat(tokens.get(Account.place(tokens, "ON", 0) + 1).text()).isEqualTo("t");
        assertThat(Account.place(tokens, "FROM", 0)).isNegative();
    }

    private static List<String> accounts(String list) {
        return Account.list(Tokenizer.tokens(list)).stream().map(Account::sql).toList();
    }
}
