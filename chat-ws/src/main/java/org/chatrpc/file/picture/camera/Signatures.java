package org.chatrpc.file.picture.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** The signatures at the start of data that identify its kind. */
final class Signatures {
    private Signatures() {}

    /** Whether the content starts with these characters, each of which is a byte. */
    static boolean begins(byte[] content, String signature) {
        byte[] expected = signature.getBytes(ISO_8859_1);
        return content.length >= expected.length
                && Arrays.equals(content, 0, expected.length, expected, 0, expected.length);
    }
}
