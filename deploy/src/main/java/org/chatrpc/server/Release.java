package org.chatrpc.server;

import picocli.CommandLine.IVersionProvider;

/** Names this release, as its manifest does. */
final class Release implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Release.class.getPackage().getImplementationVersion();
        return new String[] {
            "chat-server " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version(),
        };
    }
}
