package org.chatrpc.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import org.chatrpc.http.request.RequestDocument;
import org.jspecify.annotations.Nullable;

/**
 * Presents the checked and rewritten document to the SOAP stack; the headers that describe the body match the new body.
 */
final class BufferedRequest extends HttpServletRequestWrapper {
    private static final String CONTENT_TYPE = "text/xml; charset=utf-8";

    private final RequestDocument document;

    BufferedRequest(HttpServletRequest request, RequestDocument document) {
        super(request);
        this.document = document;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Content(stream());
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(stream(), StandardCharsets.UTF_8));
    }

    private ByteArrayInputStream stream() {
        return new ByteArrayInputStream(document.bytes(), document.offset(), getContentLength());
    }

    @Override
    public int getContentLength() {
        return document.bytes().length - document.offset();
    }

    @Override
    public long getContentLengthLong() {
        return getContentLength();
    }

    @Override
    public String getContentType() {
        return CONTENT_TYPE;
    }

    @Override
    public String getCharacterEncoding() {
        return "utf-8";
    }

    @Override
    public String getHeader(String name) {
        String replaced = replaced(name);
        return replaced == null ? super.getHeader(name) : replaced;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String replaced = replaced(name);
        return replaced == null ? super.getHeaders(name) : Collections.enumeration(Collections.singleton(replaced));
    }

    /**
     * Clears SOAPAction: the operation is the body's first element, and only some stacks would let a different
     * SOAPAction override it.
     */
    private @Nullable String replaced(String header) {
        if ("Content-Type".equalsIgnoreCase(header)) {
            return CONTENT_TYPE;
        }
        if ("Content-Length".equalsIgnoreCase(header)) {
            return Integer.toString(getContentLength());
        }
        return "SOAPAction".equalsIgnoreCase(header) ? "\"\"" : null;
    }

    private static final class Content extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Content(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public int available() {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is read by blocking calls.");
        }
    }
}
