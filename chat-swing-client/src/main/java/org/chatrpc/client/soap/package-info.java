/** The port to the server, over the classes generated from the WSDL. Only this package knows them. */
package org.chatrpc.client.soap;
