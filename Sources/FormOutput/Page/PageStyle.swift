import Forms

/// How the page looks: on a desk, on a phone, on A4.
enum PageStyle {
  /// The style of a form's page.
  static func css(for schema: Schema) -> String {
    schema.tables.contains(where: \.isList) ? "\(css)\n\(lists)" : css
  }

  /// How lists look, of forms that have any.
  private static let lists = """
    .wide{overflow-x:auto}
    .rows{table-layout:auto}
    .rows th,.rows td{font-size:.875rem;padding:.25rem .4rem;white-space:pre-line}
    .rows thead th{vertical-align:bottom;font-weight:600}
    .rows td{min-width:3em;overflow-wrap:break-word}
    .rows .number{text-align:right;min-width:1.5em}
    .rows td.heading{background:var(--pale)}
    .rows+.note,.wide+.note{font-size:.875rem;line-height:1.5;margin:.4rem 0 0}
    @media(max-width:46rem){
    .paper.rows{display:table}.paper.rows tbody{display:table-row-group}
    .paper.rows tr{display:table-row}.rows th,.rows td{display:table-cell;border:1px solid #5c6770}
    }
    @media print{.wide{overflow:visible}.rows th,.rows td{font-size:8pt;padding:.15rem .25rem}}
    """

  private static let css = """
    :root{color-scheme:light;--ink:#1d2329;--soft:#55606a;--line:#a9b2ba;--pale:#f4f6f8;
    --error:#b3261e;--error-pale:#fdecea;--warning:#7a5000;--warning-pale:#fff3d1;--good:#17633a}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:76rem;padding:1rem clamp(.75rem,3vw,2rem) 4rem;color:var(--ink);
    background:#fff;font:1rem/1.6 "Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC",
    "PingFang SC","Microsoft YaHei",system-ui,sans-serif;overflow-wrap:anywhere}
    h1{font-size:1.6rem;line-height:1.3;margin:.5rem 0 .25rem}
    h2{font-size:1.25rem;line-height:1.35;margin:2.5rem 0 .5rem}
    h3{font-size:1rem;margin:1.75rem 0 .4rem}
    p{margin:.25rem 0}
    a{color:#0b57a4}
    .soft{color:var(--soft);font-size:.9rem}
    .figures{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0;padding:0;list-style:none}
    .figures li{flex:1 1 7rem;border:1px solid var(--line);border-radius:.4rem;padding:.4rem .75rem}
    .figures b{display:block;font-size:1.6rem;line-height:1.3}
    .error{color:var(--error)}.warning{color:var(--warning)}.good{color:var(--good)}
    table{border-collapse:collapse;width:100%}
    .list th,.list td{border-bottom:1px solid var(--line);padding:.3rem .4rem;text-align:left;
    vertical-align:top;font-size:.875rem}
    .list thead th{background:var(--pale);border-top:1px solid var(--line);vertical-align:bottom}
    .list .soft{font-size:inherit;font-weight:400}
    .list .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .list td:first-child{min-width:4.5em}.list td:nth-child(2),.list td:nth-child(3){min-width:5.6em}
    .return{border-top:3px solid var(--ink);margin-top:3rem}
    .return h2{margin-top:1rem}
    .return.clean{border-top-width:1px;border-top-color:var(--line);margin-top:0}
    .clean summary{cursor:pointer;padding:.4rem 0}
    .clean summary h2{display:inline;font-size:1rem;margin:0}
    .names{margin:.4rem 0;font-size:1rem}
    .place{font-weight:600}
    .marks{margin:.5rem 0;padding:0;list-style:none}
    .marks li{margin:.2rem 0;padding-left:2rem;text-indent:-2rem}
    .marks li>*{text-indent:0}
    .mark{display:inline-block;min-width:1.4em;padding:0 .3em;border-radius:.7em;color:#fff;
    font-size:.75rem;line-height:1.4em;text-align:center;text-decoration:none;text-indent:0;
    background:var(--error);-webkit-print-color-adjust:exact;print-color-adjust:exact}
    .mark.warning{background:var(--warning);color:#fff}
    .mark.note{background:var(--soft)}
    .paper{table-layout:fixed}
    .paper th,.paper td{border:1px solid #5c6770;padding:.35rem .5rem;text-align:left;
    vertical-align:top;font-weight:400;white-space:pre-wrap}
    .paper th{background:var(--pale)}
    .paper .heading{font-weight:600}
    .paper td.note{border:0;padding:.35rem 0 .35rem .75rem;font-size:.875rem;line-height:1.5;
    white-space:normal}
    .printed{color:var(--soft)}
    .blank{font-weight:600;border-bottom:1px solid var(--line)}
    .blank:empty{display:inline-block;min-width:2.5em;height:1em}
    .alone{border-bottom:0;font-weight:400}
    .wrong{background:var(--error-pale);border-bottom:2px solid var(--error);
    -webkit-print-color-adjust:exact;print-color-adjust:exact}
    .wrong.warning{background:var(--warning-pale);border-bottom-color:var(--warning);
    color:inherit}
    .wrong.note{background:var(--pale);border-bottom-color:var(--soft)}
    .note p{margin:0 0 .35rem}
    :target{outline:3px solid #0b57a4;outline-offset:2px}
    @media(max-width:46rem){
    .list thead{display:none}
    .list,.list tbody{display:block}
    .list tr{display:flex;flex-wrap:wrap;gap:0 .75rem;border-bottom:1px solid var(--line);
    padding:.4rem 0}
    .list td,.list th{border:0;padding:.05rem 0}
    .list td:first-child,.list th{font-weight:600}
    .list th,.list td.file{flex:1 0 100%}
    .list td:empty{display:none}
    .list .number::before{content:attr(data-label) " ";color:var(--soft)}
    .paper,.paper tbody{display:block}
    .paper colgroup{display:none}
    .paper tr{display:grid;grid-template-columns:8em minmax(0,1fr);border:1px solid #5c6770;
    border-bottom:0}
    .paper td:first-child,.paper td.note{grid-column:1/-1}
    .paper tr:last-child{border-bottom:1px solid #5c6770}
    .paper th,.paper td{display:block;border:0;width:auto;padding:.3rem .5rem}
    .paper td.note{padding:.3rem .5rem;background:var(--pale);border-top:1px dashed var(--line)}
    .paper td.note:empty{display:none}
    }
    @media print{
    @page{size:A4;margin:14mm 12mm}
    body{max-width:none;padding:0;font-size:10pt;line-height:1.45}
    .list th,.list td{font-size:7.5pt;padding:.15rem .25rem}
    .paper td.note{font-size:8.5pt}
    .return{border-top:1px solid var(--line);margin-top:.6rem}
    .return h2{margin:.3rem 0 .1rem;font-size:12pt}
    .marks{margin:.2rem 0}.marks li{margin:.1rem 0;break-inside:avoid}
    .clean,.tables{display:none}
    h2,h3{break-after:avoid}
    thead{display:table-header-group}
    .paper tr,.list tr{break-inside:avoid}
    .screen{display:none}
    a{color:inherit;text-decoration:none}
    }
    """
}
