package org.chatrpc.http;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.chatrpc.http.transfer.FileTransfers;

/** The WSDL as this server publishes it: unchanged except for the address, which is the one the caller used. */
final class ServiceDescription {
    private static final String FOLDER = "/WEB-INF/wsdl/";
    private static final String LOCATION = "location=\"";

    private final byte[] beforeAddress;
    private final byte[] afterAddress;

    private ServiceDescription(String beforeAddress, String afterAddress) {
        this.beforeAddress = beforeAddress.getBytes(StandardCharsets.UTF_8);
        this.afterAddress = afterAddress.getBytes(StandardCharsets.UTF_8);
    }

    static ServiceDescription of(ServletContext application, Service service) throws ServletException {
        String file = service.contract().file();
        try (InputStream in = application.getResourceAsStream(FOLDER + file)) {
            String wsdl = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int start = wsdl.indexOf(LOCATION, wsdl.indexOf("<soap:address")) + LOCATION.length();
            return new ServiceDescription(wsdl.substring(0, start), wsdl.substring(wsdl.indexOf('"', start)));
        } catch (IOException e) {
            throw new ServletException("The WSDL cannot be read from " + FOLDER + file, e);
        }
    }

    /**
     * Sends it like a file, as it is so large that a thread would wait for a client that does not read. Responds with 503 if
     * too many files are being sent.
     *
     * @param address the URL of the endpoint
     * @param client the network address of the client
     */
    void send(
            String address,
            FileTransfers files,
            String client,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<byte[]> parts = List.of(beforeAddress, address.getBytes(StandardCharsets.UTF_8), afterAddress);
        response.setContentType("text/xml; charset=utf-8");
        response.setContentLength(parts.stream().mapToInt(part -> part.length).sum());
        if (ResponseBody.expectsBody(request)) {
            // In parts that all clients share, as many may read slowly at the same time.
            List<ByteArrayInputStream> streams =
                    parts.stream().map(ByteArrayInputStream::new).toList();
            files.send(new SequenceInputStream(Collections.enumeration(streams)), client, request, response);
        }
    }
}
