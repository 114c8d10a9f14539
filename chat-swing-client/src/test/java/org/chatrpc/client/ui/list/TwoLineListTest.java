package org.chatrpc.client.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javax.swing.ImageIcon;
import org.junit.jupiter.api.Test;

class TwoLineListTest {

    private final TwoLineList<String> list =
            new TwoLineList<>("test", "Test", 100, item -> new TwoLineCell.Line(new ImageIcon(), item, "", ""));

    @Test
    void whatIsSelectedStaysSoWhereverItIsNow() {
        fill("a", "b", "c");
        assertThat(list.selected()).contains("a");
        list.view().setSelectedIndex(1);
        fill("x", "y", "a", "B");
        assertThat(list.selected()).as("by its id, not by its row").contains("B");
        fill("x", "y");
        assertThat(list.selected()).contains("x");
        fill();
        assertThat(list.selected()).isEmpty();
        fill("z");
        assertThat(list.selected()).contains("z");
    }

    private void fill(String... items) {
        list.fill(List.of(items), item -> item.toLowerCase(Locale.ROOT));
    }
}
