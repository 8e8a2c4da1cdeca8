declare module "pdfmake/js/index.js" {
  type Fonts = Readonly<Record<string, { readonly normal: string; readonly bold: string }>>;

  const pdfmake: {
    setFonts(fonts: Fonts): void;
    setLocalAccessPolicy(mayRead: (path: string) => boolean): void;
    setUrlAccessPolicy(mayFetch: (url: string) => boolean): void;
    createPdf(document: import("./pdf-content.ts").PdfDocument): { getBuffer(): Promise<Buffer> };
  };
  export = pdfmake;
}
