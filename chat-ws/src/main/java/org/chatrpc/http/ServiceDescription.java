package org.chatrpc.http;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The WSDL as this server publishes it: unchanged except for the address, which is the one the caller used. */
final class ServiceDescription {
    private static final String WSDL = "/WEB-INF/wsdl/chat.wsdl";
    private static final String LOCATION = "location=\"";

    private final String beforeAddress;
    private final String afterAddress;

    private ServiceDescription(String beforeAddress, String afterAddress) {
        this.beforeAddress = beforeAddress;
        this.afterAddress = afterAddress;
    }

    static ServiceDescription of(ServletContext application) throws ServletException {
        try (InputStream in = application.getResourceAsStream(WSDL)) {
            String wsdl = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int start = wsdl.indexOf(LOCATION, wsdl.indexOf("<soap:address")) + LOCATION.length();
            return new ServiceDescription(wsdl.substring(0, start), wsdl.substring(wsdl.indexOf('"', start)));
        } catch (IOException e) {
            throw new ServletException("The WSDL cannot be read from " + WSDL, e);
        }
    }

    /**
     * @param address the URL of the endpoint
     */
    void send(String address, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] wsdl = (beforeAddress + address + afterAddress).getBytes(StandardCharsets.UTF_8);
        ResponseBody.send(request, response, "text/xml; charset=utf-8", wsdl);
    }
}
