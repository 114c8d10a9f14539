package org.chatrpc.server.glassfish;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * Checks the headers that proxies and servers interpret differently if they are malformed, so that one request becomes
 * two ("request smuggling"), and the host, which appears in redirects. Grizzly accepts any content.
 */
final class RequestHead {
    /** A registered name, an IPv4 or an IPv6 address, and a port (RFC 9110, section 7.2; RFC 3986, section 3.2). */
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=%-]*+|\\[[0-9A-Fa-f:.]++])(?::[0-9]*+)?");

    /** The well-formed host of the last request: most requests have the same, and a match costs more than a comparison. */
    private static volatile String lastHost = "";

    private static final byte DELETE = 0x7f;
    private static final byte[] CONTENT_LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRANSFER_ENCODING = "transfer-encoding:".getBytes(StandardCharsets.US_ASCII);

    private RequestHead() {}

    /** Whether a transfer coding other than {@code chunked} is used (RFC 9112, section 6.1). */
    static boolean hasUnknownTransferCoding(HttpRequestPacket request) {
        for (String coding : request.getHeaders().values(Header.TransferEncoding)) {
            if (!coding.equalsIgnoreCase("chunked")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether all header names are tokens (RFC 9110, section 5.1), there is at most one well-formed {@code Host} (RFC 9112,
     * section 3.2), and chunking is applied at most once (section 6.1). Grizzly itself refuses differing lengths.
     */
    static boolean isWellFormed(HttpRequestPacket request) {
        MimeHeaders headers = request.getHeaders();
        int hosts = 0;
        int codings = 0;
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.getName(i).toString();
            if (!isToken(name)) {
                return false;
            }
            if (name.equalsIgnoreCase("Host")) {
                hosts++;
                if (!isHost(headers.getValue(i).toString())) {
                    return false;
                }
            } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
                codings++;
            }
        }
        return hosts <= 1 && codings <= 1;
    }

    /**
     * Whether a proxy and this server might disagree on where the request ends: it has control characters (RFC 9110,
     * section 5.5), or a {@code Content-Length} beside a {@code Transfer-Encoding} (RFC 9112, section 6.3). Inspects the
     * raw bytes, because Grizzly strips such characters and drops such a length.
     *
     * @param head the request line and the headers, as received
     */
    static boolean isAmbiguous(Buffer head, int length) {
        boolean hasLength = false;
        boolean hasCoding = false;
        for (int i = 0; i < length; i++) {
            byte b = head.get(i);
            if (b == '\n') {
                hasLength |= isAt(i + 1, CONTENT_LENGTH, head, length);
                hasCoding |= isAt(i + 1, TRANSFER_ENCODING, head, length);
            } else if (b == '\r' ? i + 1 == length || head.get(i + 1) != '\n' : isControl(b)) {
                return true;
            }
        }
        return hasLength && hasCoding;
    }

    private static boolean isControl(byte b) {
        return (b >= 0 && b < ' ' && b != '\t') || b == DELETE;
    }

    /** @param name in lower case, with the colon */
    private static boolean isAt(int position, byte[] name, Buffer head, int length) {
        if (position + name.length > length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            byte b = head.get(position + i);
            if ((b >= 'A' && b <= 'Z' ? b + 'a' - 'A' : b) != name[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHost(String host) {
        if (host.equals(lastHost)) {
            return true;
        }
        boolean wellFormed = HOST.matcher(host).matches();
        if (wellFormed) {
            lastHost = host;
        }
        return wellFormed;
    }

    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
