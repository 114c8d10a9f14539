package org.chatrpc.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {

    private static final Dimension SMALLEST = new Dimension(640, 480);
    private static final Rectangle MAIN = new Rectangle(0, 30, 1920, 1050);
    private static final Rectangle RIGHT = new Rectangle(1920, 0, 1280, 1024);

    @Test
    void isReadAsItIsWritten() {
        WindowPlace place = new WindowPlace(new Rectangle(-1200, 40, 1040, 720), true);
        assertThat(WindowPlace.parse(place.toString())).contains(place);
        assertThat(WindowPlace.parse(at(1, 2, 3, 4).toString())).contains(at(1, 2, 3, 4));
        assertThat(WindowPlace.parse("")).isEmpty();
        assertThat(WindowPlace.parse("1 2 3")).isEmpty();
        assertThat(WindowPlace.parse("99999999999 2 3 4")).isEmpty();
    }

    @Test
    void aWindowOnAScreenIsNotMoved() {
        assertThat(at(100, 100, 1040, 720).within(List.of(MAIN, RIGHT), SMALLEST))
                .isEqualTo(at(100, 100, 1040, 720));
        assertThat(at(2000, 100, 1040, 720).within(List.of(MAIN, RIGHT), SMALLEST))
                .isEqualTo(at(2000, 100, 1040, 720));
    }

    @Test
    void aWindowOnAScreenThatWentAwayComesToOneThatIsThere() {
        assertThat(at(2000, 100, 1040, 720).within(List.of(MAIN), SMALLEST)).isEqualTo(at(880, 100, 1040, 720));
        assertThat(at(-3000, -2000, 1040, 720).within(List.of(MAIN), SMALLEST)).isEqualTo(at(0, 30, 1040, 720));
    }

    @Test
    void aWindowThatIsPartlyOutsideMovesOntoTheScreenThatShowsMostOfIt() {
        assertThat(at(1800, 500, 1040, 720).within(List.of(MAIN, RIGHT), SMALLEST))
                .isEqualTo(at(1920, 304, 1040, 720));
    }

    @Test
    void aWindowLargerThanTheScreenIsMadeToFit() {
        Rectangle small = new Rectangle(0, 0, 800, 600);
        assertThat(at(10, 10, 3000, 2000).within(List.of(small), SMALLEST)).isEqualTo(at(0, 0, 800, 600));
        assertThat(at(10, 10, 20, 10).within(List.of(small), SMALLEST)).isEqualTo(at(10, 10, 640, 480));
    }

    private static WindowPlace at(int x, int y, int width, int height) {
        return new WindowPlace(new Rectangle(x, y, width, height), false);
    }
}
