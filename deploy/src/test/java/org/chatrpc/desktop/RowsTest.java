package org.chatrpc.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker of the soak test must detect every violation. */
class RowsTest {

    private static final List<String> ROOM = List.of("<a-1>", "<b-1>", "<a-2>", "<b-2>", "<a-3>");

    @Test
    void anUnbrokenRunIsRightWhereverItBegins() {
        assertThat(Rows.wrongWith(ROOM, ROOM)).isEmpty();
        assertThat(Rows.wrongWith(ROOM.subList(2, 4), ROOM)).isEmpty();
        assertThat(Rows.wrongWith(List.of(), ROOM)).isEmpty();
    }

    @Test
    void aGapADoubleAnInventionAndAWrongOrderAreSeen() {
        assertThat(Rows.wrongWith(List.of("<a-1>", "<a-2>"), ROOM)).isEqualTo("Instead of <b-1> it shows <a-2>");
        assertThat(Rows.wrongWith(List.of("<a-1>", "<a-1>"), ROOM)).endsWith("it shows <a-1>, 2 times");
        assertThat(Rows.wrongWith(List.of("<c-1>"), ROOM)).isEqualTo("<c-1> is not in the room");
        assertThat(Rows.wrongWith(List.of("<b-2>", "<a-3>", "<c-1>"), ROOM))
                .isEqualTo("Instead of the end it shows <c-1>");
        assertThat(Rows.wrongWith(List.of("<b-1>", "<a-1>"), ROOM)).startsWith("Instead of <a-2>");
    }

    @Test
    void marksAreFoundInWhatAScreenReaderReads() {
        assertThat(Rows.marks(List.of("Today", "Alice, 14:03: Good morning <alice-12>", "Bob, 14:04: no mark")))
                .containsExactly("<alice-12>");
    }
}
