package org.chatrpc.client.chat.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.file.FileSource;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.Test;

class ThumbnailsTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final ChatSession session = alice.session();

    @Test
    void areKeptAsLargeAsTheyArePaintedAndLoadedAgainForMore() throws IOException {
        Attachment picture = sent(new BufferedImage(800, 600, BufferedImage.TYPE_INT_ARGB));
        Thumbnails thumbnails = new Thumbnails(session.files());
        assertThat(thumbnails.seen(picture, 80, 80).image()).isEmpty();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(size(thumbnails.seen(picture, 80, 80))).isEqualTo("80 x 60");
        int calls = alice.server().calls().size();
        assertThat(size(thumbnails.seen(picture, 90, 90))).isEqualTo("80 x 60");
        dispatcher.runCalls();
        assertThat(alice.server().calls().subList(calls, alice.server().calls().size()))
                .doesNotContain("downloadPart");
        assertThat(size(thumbnails.seen(picture, 2_000, 2_000)))
                .as("until the larger one is there")
                .isEqualTo("80 x 60");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(size(thumbnails.seen(picture, 2_000, 2_000))).isEqualTo("800 x 600");
    }

    private Attachment sent(BufferedImage image) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ImageIO.write(image, "png", content);
        session.start();
        dispatcher.runRounds(4);
        List<Exception> failures = new ArrayList<>();
        session.files()
                .send(
                        "general",
                        "",
                        Optional::empty,
                        List.of(FileSource.of("photo.png", content.toByteArray())),
                        () -> {},
                        failures::add);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(failures).isEmpty();
        return alice.server()
                .readHistory(session.account().token(), "general", new HistoryRange.Newest(), 10)
                .messages()
                .get(0)
                .attachments()
                .get(0);
    }

    private static String size(FilePreviews.Seen seen) {
        BufferedImage image = seen.image().orElseThrow();
        return image.getWidth() + " x " + image.getHeight();
    }
}
