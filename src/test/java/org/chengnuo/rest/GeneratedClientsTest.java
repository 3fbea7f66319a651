package org.chengnuo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Clients that are generated from the OpenAPI description, as anybody would, compile and carry a case from its start to
 * its outcome. The build brings generator and TypeScript compiler, and the browser's driver a Node.js to run it with.
 */
@H2Test
class GeneratedClientsTest {

  private static final Path TOOLS = Path.of("target/client-tools");
  private static final String USER = "applications-api";

  @TempDir private Path directory;
  @Autowired private Http http;

  private Path description;

  /** What a system does with its client. */
  private interface Client {

    String start(String requestId, String parcel) throws Exception;

    void pay(String caseNumber, String reference) throws Exception;

    String status(String caseNumber) throws Exception;
  }

  @BeforeEach
  void fetchTheDescription() throws IOException {
    description = directory.resolve("api-docs.json");
    Files.writeString(description, http.as(USER).get("/v3/api-docs").body());
  }

  @Test
  void a_java_client_walks_a_case() throws Exception {
    generate("java", "--library", "native", "--additional-properties",
        "openApiNullable=false,useJakartaEe=true,invokerPackage=client,apiPackage=client.api,modelPackage=client.model");
    Path classes = compileJava();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      Class<?> walk = loader.loadClass("Walk");
      Object client =
          walk.getConstructor(String.class, String.class, String.class).newInstance(address(), USER, Http.PASSWORD);
      walk(
          new Client() {
            @Override
            public String start(String requestId, String parcel) throws Exception {
              return (String) walk.getMethod("start", String.class, String.class).invoke(client, requestId, parcel);
            }

            @Override
            public void pay(String caseNumber, String reference) throws Exception {
              walk.getMethod("pay", String.class, String.class).invoke(client, caseNumber, reference);
            }

            @Override
            public String status(String caseNumber) throws Exception {
              return (String) walk.getMethod("status", String.class).invoke(client, caseNumber);
            }
          });
    }
  }

  @Test
  void a_typescript_client_walks_a_case() throws Exception {
    generate("typescript-fetch", "--additional-properties", "withoutRuntimeChecks=true");
    copy("walk.ts", directory.resolve("walk.ts"));
    unzip(TOOLS.resolve("typescript.jar"), directory.resolve("typescript"));
    Path node = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false).driverDir()
        .resolve("node");
    Path compiler;
    try (Stream<Path> files = Files.walk(directory.resolve("typescript"))) {
      compiler = files.filter(file -> file.endsWith("lib/tsc.js")).findFirst().orElseThrow();
    }
    run(node.toString(), compiler.toString(), "--strict", "--target", "es2020", "--module", "commonjs", "--lib",
        "es2020,dom", directory.resolve("walk.ts").toString());
    String script = directory.resolve("walk.js").toString();
    walk(
        new Client() {
          @Override
          public String start(String requestId, String parcel) throws Exception {
            return run(node.toString(), script, address(), USER, Http.PASSWORD, "start", requestId, parcel);
          }

          @Override
          public void pay(String caseNumber, String reference) throws Exception {
            run(node.toString(), script, address(), USER, Http.PASSWORD, "pay", caseNumber, reference);
          }

          @Override
          public String status(String caseNumber) throws Exception {
            return run(node.toString(), script, address(), USER, Http.PASSWORD, "status", caseNumber);
          }
        });
  }

  private void walk(Client client) throws Exception {
    RestClientOfTheBureau bureau = new RestClientOfTheBureau(http);
    String requestId = UUID.randomUUID().toString();
    String parcel = "150802001003GB%05dF00010001".formatted(Math.floorMod(requestId.hashCode(), 100_000));

    String number = client.start(requestId, parcel);

    assertThat(client.start(requestId, parcel)).as("the same request again").isEqualTo(number);
    assertThat(client.status(number)).isEqualTo("RECEIVED false null");
    JsonNode instance = http.as("admin").get("/engine-rest/process-instance?businessKey=" + number).json().get(0);
    bureau.finishUntil(instance.get("id").asText(), "UserTask_CollectFee");
    assertThat(client.status(number)).isEqualTo("PAYMENT false null");
    client.pay(number, requestId);
    assertThat(client.status(number)).isEqualTo("CERTIFICATION true null");
    bureau.finish(instance.get("id").asText());
    assertThat(client.status(number)).isEqualTo("CLOSED true GRANTED");
  }

  private String address() {
    return http.uri("").toString();
  }

  private void generate(String generator, String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-jar", TOOLS.resolve("openapi-generator-cli.jar").toString(), "generate", "-i", description.toString(), "-g",
        generator, "-o", directory.resolve("client").toString(), "--global-property",
        "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"));
    command.addAll(List.of(options));
    run(command.toArray(String[]::new));
  }

  private Path compileJava() throws IOException {
    Path classes = Files.createDirectory(directory.resolve("classes"));
    Path walk = directory.resolve("Walk.java");
    copy("Walk.java", walk);
    List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-encoding", "UTF-8", "-d",
        classes.toString(), "-cp", System.getProperty("java.class.path"), walk.toString()));
    try (Stream<Path> files = Files.walk(directory.resolve("client/src/main/java"))) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new))).isZero();
    return classes;
  }

  /** Runs a program to its end, which must be good; answers what it wrote. */
  private String run(String... command) throws Exception {
    Path output = directory.resolve("output.txt");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
    String written = Files.readString(output, StandardCharsets.UTF_8).strip();
    assertThat(process.exitValue()).as(written).isZero();
    return written;
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream content = GeneratedClientsTest.class.getResourceAsStream("/clients/" + resource)) {
      Files.copy(content, file);
    }
  }

  private static void unzip(Path archive, Path into) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = into.resolve(entry.getName()).normalize();
        assertThat(file.startsWith(into)).isTrue();
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
