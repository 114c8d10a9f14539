package org.chatrpc.server.settings;

import java.util.Map;

/**
 * System properties for libraries. The application cannot set them, because in other servers they would affect other
 * applications as well. Existing values are kept.
 */
public final class LibrarySettings {

    private static final Map<String, String> PROPERTIES = Map.of(
            // Hides the version in the header "Server" and on error pages.
            "product.name", "",
            // A GET of the service would disclose its class.
            "com.sun.xml.ws.transport.http.HttpAdapter.publishStatusPage", "false",
            // Metro's default is no limit; requests of the contract are far below these.
            "xml.ws.maximum.ElementDepth", "64",
            "xml.ws.maximum.AttributesPerElement", "64",
            "xml.ws.maximum.ChildrenPerElement", "10000",
            "xml.ws.maximum.ElementCount", "100000",
            // GlassFish contains two JAXB implementations and would load both.
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
