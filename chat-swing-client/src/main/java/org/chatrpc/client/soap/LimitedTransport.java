package org.chatrpc.client.soap;

import com.sun.xml.ws.api.WSBinding;
import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.pipe.ClientTubeAssemblerContext;
import com.sun.xml.ws.api.pipe.Codec;
import com.sun.xml.ws.api.pipe.TransportTubeFactory;
import com.sun.xml.ws.api.pipe.Tube;
import com.sun.xml.ws.api.pipe.TubeCloner;
import com.sun.xml.ws.transport.http.client.HttpClientTransport;
import com.sun.xml.ws.transport.http.client.HttpTransportPipe;
import jakarta.xml.ws.WebServiceException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The transport of the SOAP stack, with a {@link CallLimit} for each call that has one. The stack finds it as a service
 * ({@code META-INF/services}), because it offers no other way to get hold of a call's connection.
 */
public final class LimitedTransport extends TransportTubeFactory {

    @Override
    public Tube doCreate(ClientTubeAssemblerContext context) {
        return new Pipe(context.getCodec(), context.getBinding());
    }

    private static final class Pipe extends HttpTransportPipe {
        private final Codec codec;
        private final WSBinding binding;

        Pipe(Codec codec, WSBinding binding) {
            super(codec, binding);
            this.codec = codec;
            this.binding = binding;
        }

        @Override
        public Pipe copy(TubeCloner cloner) {
            Pipe copy = new Pipe(codec.copy(), binding);
            cloner.add(this, copy);
            return copy;
        }

        @Override
        protected HttpClientTransport getTransport(Packet request, Map<String, List<String>> headers) {
            return Optional.ofNullable((CallLimit) request.invocationProperties.get(CallLimit.PROPERTY))
                    .<HttpClientTransport>map(limit -> new Limited(request, headers, limit))
                    .orElseGet(() -> new HttpClientTransport(request, headers));
        }
    }

    /** One call. */
    private static final class Limited extends HttpClientTransport {
        private final CallLimit limit;
        private @Nullable HttpURLConnection connection;

        Limited(Packet request, Map<String, List<String>> headers, CallLimit limit) {
            super(request, headers);
            this.limit = limit;
        }

        @Override
        protected HttpURLConnection openConnection(Packet packet) {
            try {
                HttpURLConnection opened = (HttpURLConnection) packet.endpointAddress.openConnection();
                connection = opened;
                limit.begin(opened);
                return opened;
            } catch (IOException e) {
                throw new WebServiceException(e);
            }
        }

        @Override
        protected void readResponseCodeAndMessage() {
            try {
                if (limit.over()) {
                    // It may have ended before there was a connection to close.
                    throw new WebServiceException(new SocketTimeoutException("The call has ended"));
                }
                super.readResponseCodeAndMessage();
            } finally {
                limit.answered();
            }
        }

        @Override
        protected @Nullable InputStream readResponse() {
            if (connection == null) {
                throw new IllegalStateException("There is no answer before the request");
            }
            InputStream answer;
            try {
                answer = connection.getInputStream();
            } catch (IOException e) {
                answer = connection.getErrorStream();
            }
            return answer == null ? null : new LimitedStream(answer, connection, limit);
        }
    }

    /** An answer. */
    static final class LimitedStream extends FilterInputStream {

        /**
         * The rest of a successfully parsed response is read up to this many bytes, so that its connection can be reused.
         */
        private static final int MAX_DRAINED_BYTES = 64 * 1024;

        private final HttpURLConnection connection;
        private final CallLimit limit;
        private boolean closed;

        LimitedStream(InputStream answer, HttpURLConnection connection, CallLimit limit) {
            super(answer);
            this.connection = connection;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            checkLimit();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            checkLimit();
            return super.read(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try {
                byte[] rest = new byte[8192];
                int left = MAX_DRAINED_BYTES;
                int read = 0;
                while (left > 0 && read >= 0 && !limit.over()) {
                    read = read(rest, 0, Math.min(rest.length, left));
                    left -= read;
                }
            } finally {
                super.close();
            }
        }

        private void checkLimit() throws SocketTimeoutException {
            if (limit.over()) {
                connection.disconnect();
                throw new SocketTimeoutException("The answer took too long");
            }
        }
    }
}
