package org.chatrpc.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NaturalOrderTest {

    static List<List<String>> ordered() {
        return List.of(
                List.of("Room 1", "Room 2", "Room 10", "Room 100"),
                List.of("2", "10", "10a", "a"),
                List.of("v1.2", "v1.10", "v2.0"),
                List.of("apple", "Äpplet", "Banana", "cherry"),
                List.of("", "a", "a 1", "a1"),
                List.of("99999999999999999998", "99999999999999999999", "100000000000000000000"),
                List.of("Raum ٢", "Raum ١٠"));
    }

    @ParameterizedTest
    @MethodSource("ordered")
    void ordersNamesAsPeopleDo(List<String> names) {
        List<String> shuffled = new ArrayList<>(names);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(NaturalOrder.NAMES);
            assertThat(shuffled).isEqualTo(names);
        }
    }

    @Test
    void differentNamesAreNeverEqualAndTheOrderIsConsistent() {
        List<String> names = List.of("a", "A", "á", "1", "01", "001", "a1b", "a01b", "a1", "١");
        for (String one : names) {
            for (String other : names) {
                int order = NaturalOrder.NAMES.compare(one, other);
                assertThat(order == 0).isEqualTo(one.equals(other));
                assertThat(Integer.signum(NaturalOrder.NAMES.compare(other, one)))
                        .isEqualTo(-Integer.signum(order));
                for (String third : names) {
                    if (order < 0 && NaturalOrder.NAMES.compare(other, third) < 0) {
                        assertThat(NaturalOrder.NAMES.compare(one, third)).isNegative();
                    }
                }
            }
        }
    }
}
