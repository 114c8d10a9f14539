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
    private static final String FOLDER = "/WEB-INF/wsdl/";
    private static final String LOCATION = "location=\"";

    private final String beforeAddress;
    private final String afterAddress;

    private ServiceDescription(String beforeAddress, String afterAddress) {
        this.beforeAddress = beforeAddress;
        this.afterAddress = afterAddress;
    }

    /**
     * @param file the name of the WSDL file
     */
    static ServiceDescription of(ServletContext application, String file) throws ServletException {
        try (InputStream in = application.getResourceAsStream(FOLDER + file)) {
            String wsdl = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int start = wsdl.indexOf(LOCATION, wsdl.indexOf("<soap:address")) + LOCATION.length();
            return new ServiceDescription(wsdl.substring(0, start), wsdl.substring(wsdl.indexOf('"', start)));
        } catch (IOException e) {
            throw new ServletException("The WSDL cannot be read from " + FOLDER + file, e);
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
