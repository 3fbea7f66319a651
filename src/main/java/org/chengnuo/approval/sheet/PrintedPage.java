package org.chengnuo.approval.sheet;

/** A page that is read in a window of its own and printed on A4. */
record PrintedPage(String title, Html content) {

  String document() {
    return """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="UTF-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="stylesheet" href="/camunda/lib/chengnuo/case-sheet.css">
        <link rel="stylesheet" href="/public/case-page.css">
        <script src="/public/print.js" defer></script>
        </head>
        <body>
        <nav><button type="button" data-print>打印</button></nav>
        <main class="fjs-container">%s</main>
        </body>
        </html>
        """
        .formatted(Html.text(title).code(), content.code());
  }
}
