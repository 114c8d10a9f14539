/** The port to the server, over the classes generated from the WSDL. Only this package knows them. */
@NullMarked
package org.chatrpc.client.soap;

import org.jspecify.annotations.NullMarked;
