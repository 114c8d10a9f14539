package org.chatrpc.server.settings;

import java.util.Map;

/**
 * System properties for the libraries of this process, which the application cannot set, as in another server they
 * would hold for its neighbours too. What is set already stays.
 */
public final class LibrarySettings {

    private static final Map<String, String> PROPERTIES = Map.of(
            // No version in the header "Server" and on error pages.
            "product.name", "",
            // A GET of the service would name its class.
            "com.sun.xml.ws.transport.http.HttpAdapter.publishStatusPage", "false",
            // Metro takes any number of these by default; no request of the contract comes near.
            "xml.ws.maximum.ElementDepth", "64",
            "xml.ws.maximum.AttributesPerElement", "64",
            "xml.ws.maximum.ChildrenPerElement", "10000",
            "xml.ws.maximum.ElementCount", "100000",
            // GlassFish brings two JAXB implementations and would load both.
            "jakarta.xml.bind.JAXBContextFactory", "org.glassfish.jaxb.runtime.v2.JAXBContextFactory");

    private LibrarySettings() {}

    public static void apply() {
        PROPERTIES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
