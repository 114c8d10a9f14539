package org.chatrpc.client.chat.file;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.imageio.ImageIO;
import org.chatrpc.client.session.file.FileProblem;
import org.chatrpc.client.session.file.FileSource;
import org.chatrpc.client.ui.Texts;

/** A picture from the clipboard, such as a screenshot, as a PNG file. Not for the event thread. */
final class PastedPicture {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    private PastedPicture() {}

    static FileSource of(Image image) throws IOException {
        String name = Texts.get("files.send.pasted", TIME.format(LocalDateTime.now(ZoneId.systemDefault())));
        int width = image.getWidth(null);
        int height = image.getHeight(null);
        if (width < 1 || height < 1) {
            throw new FileProblem(FileProblem.Reason.EMPTY, name);
        }
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = copy.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(copy, "png", out);
        return FileSource.of(name, out.toByteArray());
    }
}
