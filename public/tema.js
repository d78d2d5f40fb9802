// Prima che la pagina compaia: il tema scelto su questo dispositivo.
try {
  const tema = localStorage.getItem('tema');
  if (tema) document.documentElement.dataset.theme = tema;
} catch {}
