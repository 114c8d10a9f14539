import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * Draws the client's icon in the file format of a platform, so that no image needs to be stored beside the SVG. The
 * file extension determines the format: {@code .png}, {@code .ico} (Windows) or {@code .icns} (macOS).
 *
 * <pre>java -cp chat-client.jar Icon.java chat-rpc.png</pre>
 */
final class Icon {

    private static final String MARK = "/org/chatrpc/client/ui/icons/app.svg";

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path file = Path.of(args[0]);
        String name = file.getFileName().toString();
        byte[] icon =
                switch (name.substring(name.lastIndexOf('.') + 1)) {
                    case "png" -> png(512);
                    case "ico" -> ico();
                    case "icns" -> icns();
                    default -> throw new IllegalArgumentException(name + " ends neither in .png, .ico nor .icns");
                };
        Files.write(file, icon);
    }

    /** A directory of images, which may be PNG since Windows Vista. */
    private static byte[] ico() {
        List<Integer> sizes = List.of(16, 24, 32, 48, 64, 128, 256);
        List<byte[]> pictures = sizes.stream().map(Icon::png).toList();
        int directory = 6 + 16 * sizes.size();
        ByteBuffer ico = buffer(directory, pictures).order(ByteOrder.LITTLE_ENDIAN);
        ico.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        int offset = directory;
        for (int i = 0; i < sizes.size(); i++) {
            byte side = (byte) (int) sizes.get(i); // 256 is written as 0
            ico.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            ico.putInt(pictures.get(i).length).putInt(offset);
            offset += pictures.get(i).length;
        }
        pictures.forEach(ico::put);
        return ico.array();
    }

    /** Chunks of a name, a length that includes the header, and a PNG image. */
    private static byte[] icns() {
        List<String> names = List.of("ic07", "ic08", "ic09", "ic10");
        List<byte[]> pictures = List.of(png(128), png(256), png(512), png(1024));
        ByteBuffer icns = buffer(8 + 8 * names.size(), pictures).order(ByteOrder.BIG_ENDIAN);
        icns.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(icns.capacity());
        for (int i = 0; i < names.size(); i++) {
            icns.put(names.get(i).getBytes(StandardCharsets.US_ASCII)).putInt(8 + pictures.get(i).length);
            icns.put(pictures.get(i));
        }
        return icns.array();
    }

    private static ByteBuffer buffer(int heads, List<byte[]> pictures) {
        return ByteBuffer.allocate(
                heads + pictures.stream().mapToInt(picture -> picture.length).sum());
    }

    private static byte[] png(int side) {
        SVGDocument mark = Objects.requireNonNull(new SVGLoader().load(Icon.class.getResource(MARK)), MARK);
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        mark.render(null, g, new ViewBox(0, 0, side, side));
        g.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
