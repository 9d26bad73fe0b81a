package dev.plumbline.core.rename.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameSignsTest {
    @Test
    void wordsAreFoundInEveryStyle() {
        assertThat(Words.of("orderItem2")).containsExactly("order", "item", "2");
        assertThat(Words.of("ORDER_ITEM_2")).containsExactly("order", "item", "2");
        assertThat(Words.of("HTTPStatus code")).containsExactly("http", "status", "code");
        assertThat(Words.of("___")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "orders, order",
        "quantity, qty",
        "address, addr",
        "recieved, received",
        "user_name, username",
        "date_of_birth, dob",
        "created, created_at",
        "customer_id, client_id",
    })
    void namesThatPeopleWouldTakeForEachOtherAreAlike(String one, String other) {
        assertThat(value("words", one, other)).isGreaterThan(-0.5);
        assertThat(value("words", other, one)).isGreaterThan(-0.5);
    }

    @ParameterizedTest
    @CsvSource({"note, remark", "icon, avatar", "user, order", "id, total"})
    void otherNamesAreNot(String one, String other) {
        assertThat(value("words", one, other)).isLessThan(-0.9);
    }

    @Test
    void whatDiffersInANumberIsAnotherOne() {
        assertThat(value("numbers", "sales_2023_01", "sales_2023_02")).isEqualTo(1);
        assertThat(value("numbers", "address1", "address2")).isEqualTo(1);
        assertThat(value("numbers", "address_1", "address1")).isZero();
        assertThat(value("numbers", "sales", "sales_2023")).isZero();
    }

    @Test
    void whatEveryNameHasSaysLittle() {
        List<String> all = List.of("t_ds_user", "t_ds_task", "t_ds_alert", "t_ds_fav", "t_ds_queue", "t_ds_tenant");

        assertThat(value(new NameSigns(all), "t_ds_user", "t_ds_queue")).isLessThan(-0.2);
        assertThat(value(new NameSigns(all), "t_ds_fav", "t_ds_fav_task"))
                .isGreaterThan(value(new NameSigns(all), "t_ds_user", "t_ds_queue"));
    }

    private static double value(String sign, String before, String after) {
        return new NameSigns(List.of(before, after))
                .of(before, after).stream()
                        .filter(one -> one.name().equals(sign))
                        .findFirst()
                        .orElseThrow()
                        .value();
    }

    private static double value(NameSigns names, String before, String after) {
        return names.of(before, after).stream()
                .filter(one -> one.name().equals("words"))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
