package org.chatrpc.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.SystemTray;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.junit.jupiter.api.Test;

@WindowTest
class TrayWindowTest {

    @Test
    void whereThereIsNoTrayThereIsNoneAndNothingBreaks() {
        boolean there = Screens.onEventThread(() -> {
            var tray = Tray.open(room -> {}, () -> {});
            tray.ifPresent(Tray::close);
            return tray.isPresent();
        });
        assertThat(there && !SystemTray.isSupported()).isFalse();
    }

    @Test
    void theIconHasADotWhileSomethingIsUnread() throws IOException {
        Files.createDirectories(Screens.FOLDER);
        for (int size : new int[] {16, 24, 64, 128}) {
            BufferedImage read = (BufferedImage) AppImages.image(size, false);
            BufferedImage unread = (BufferedImage) AppImages.image(size, true);
            int corner = size - Math.max(2, size / 5);
            assertThat(unread.getRGB(corner, size / 5)).isNotEqualTo(read.getRGB(corner, size / 5));
            ImageIO.write(
                    unread,
                    "png",
                    Screens.FOLDER.resolve("25-icon-unread-" + size + ".png").toFile());
        }
    }
}
