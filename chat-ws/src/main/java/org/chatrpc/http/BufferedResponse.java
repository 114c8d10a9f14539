package org.chatrpc.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.chatrpc.soap.xml.XmlBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Buffers the whole response, so that it can be inspected before it is sent, and is sent in one piece: SOAP stacks
 * flush several times per response, and each flush costs a system call and a packet.
 */
final class BufferedResponse extends HttpServletResponseWrapper {
    private final Content content = new Content();
    private int status = SC_OK;
    private int length;
    private @Nullable PrintWriter writer;

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Sets the status and the length of the response, whose body is complete. */
    void complete() {
        if (writer != null) {
            writer.flush();
        }
        super.setStatus(status);
        length = content.bytes.size();
        super.setContentLength(length);
    }

    /** Sends the body, after {@link #complete}. Waits if the client does not read it. */
    void release() throws IOException {
        content.bytes.writeTo(super.getOutputStream());
    }

    /** The body, for sending it by other means; valid as long as nothing is written to this response. */
    InputStream body() {
        return content.bytes.toInputStream();
    }

    void write(int newStatus, String contentType, XmlBuffer body) throws IOException {
        setStatus(newStatus);
        setContentType(contentType);
        body.writeTo(content.bytes);
    }

    /** The size of the body in bytes, whether or not sending it succeeded. */
    int length() {
        return length;
    }

    /** The status and the beginning of the body, for the log. */
    String summary() {
        byte[] written = content.bytes.toByteArray();
        return status + ": " + new String(written, 0, Math.min(written.length, 2000), StandardCharsets.UTF_8);
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int newStatus) {
        status = newStatus;
    }

    @Override
    public void sendError(int newStatus) {
        status = newStatus;
    }

    @Override
    public void sendError(int newStatus, String message) {
        status = newStatus;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return content;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(content, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void setContentLength(int length) {
        // The length is only known once the response is complete; see release().
    }

    @Override
    public void setContentLengthLong(long length) {
        // See setContentLength().
    }

    @Override
    public void setHeader(String name, String value) {
        if (!isSuppressed(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!isSuppressed(name)) {
            super.addHeader(name, value);
        }
    }

    private static boolean isSuppressed(String header) {
        return "Content-Length".equalsIgnoreCase(header)
                || "Transfer-Encoding".equalsIgnoreCase(header)
                || "X-Powered-By".equalsIgnoreCase(header);
    }

    @Override
    public void flushBuffer() {
        // Nothing is sent before release().
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void resetBuffer() {
        content.bytes.reset();
    }

    @Override
    public void reset() {
        super.reset();
        content.bytes.reset();
        writer = null;
        status = SC_OK;
    }

    private static final class Content extends ServletOutputStream {
        private final Bytes bytes = new Bytes();

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            bytes.write(source, offset, length);
        }

        @Override
        public void flush() {
            // Nothing is sent before release().
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("The response is written by blocking calls.");
        }
    }

    /** Can be read without being copied. */
    private static final class Bytes extends ByteArrayOutputStream {
        Bytes() {
            super(1_024);
        }

        InputStream toInputStream() {
            return new ByteArrayInputStream(buf, 0, count);
        }
    }
}
