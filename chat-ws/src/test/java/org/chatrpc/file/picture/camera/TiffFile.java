package org.chatrpc.file.picture.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageOutputStream;
import org.chatrpc.file.Pictures;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A TIFF of the JDK, to whose first directory entries are added. */
final class TiffFile {
    private static final int LONG = 4;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final ByteOrder order;
    private final TreeMap<Integer, byte[]> entries = new TreeMap<>();

    TiffFile(ByteOrder order) {
        this.order = order;
        byte[] plain = plain(order);
        content.writeBytes(plain);
        ByteBuffer tiff = ByteBuffer.wrap(plain).order(order);
        int at = tiff.getInt(4);
        int count = tiff.getShort(at);
        for (int i = 0; i < count; i++) {
            int entry = at + 2 + 12 * i;
            entries.put(tiff.getShort(entry) & 0xFFFF, Arrays.copyOfRange(plain, entry, entry + 12));
        }
    }

    static byte[] plain(ByteOrder order) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            IIOMetadata header = writer.getDefaultStreamMetadata(null);
            String format = header.getNativeMetadataFormatName();
            Node tree = header.getAsTree(format);
            ((Element) tree.getFirstChild()).setAttribute("value", order.toString());
            header.setFromTree(format, tree);
            writer.setOutput(stream);
            writer.write(header, new IIOImage(PictureBytes.decoded(Pictures.png(60, 40)), null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Appends bytes; the result is where they are. */
    int append(byte[] bytes) {
        if (content.size() % 2 == 1) {
            content.write(0);
        }
        int at = content.size();
        content.writeBytes(bytes);
        return at;
    }

    byte[] entry(int tag, int type, int count, int value) {
        return ByteBuffer.allocate(12)
                .order(order)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(count)
                .putInt(value)
                .array();
    }

    /**
     * An entry whose value is a text elsewhere.
     *
     * @param type one whose values have one byte
     */
    byte[] text(int tag, int type, String text) {
        return entry(tag, type, text.length(), append(text.getBytes(ISO_8859_1)));
    }

    /** Appends a directory; the result is where it is. */
    int directory(int next, byte[]... all) {
        ByteBuffer directory =
                ByteBuffer.allocate(6 + 12 * all.length).order(order).putShort((short) all.length);
        Arrays.stream(all).forEach(directory::put);
        return append(directory.putInt(next).array());
    }

    /** The directory of a place, as cameras write it. */
    int place() {
        byte[] north = entry(1, 2, 2, order == ByteOrder.BIG_ENDIAN ? 'N' << 24 : 'N');
        int latitude = append("latitude latitude latit ".getBytes(ISO_8859_1));
        return directory(0, north, entry(2, 5, 3, latitude), text(29, 2, PictureBytes.PLACE));
    }

    TiffFile with(int tag, byte[] entry) {
        entries.put(tag, entry);
        return this;
    }

    TiffFile pointer(int tag, int directory) {
        return with(tag, entry(tag, LONG, 1, directory));
    }

    /** The file with all entries in its first directory, behind which is another one. */
    byte[] file(int next) {
        int first = directory(next, entries.values().toArray(byte[][]::new));
        return ByteBuffer.wrap(content.toByteArray())
                .order(order)
                .putInt(4, first)
                .array();
    }
}
